import type { Explanation } from "./explanation.ts";

export const kaas: readonly Explanation[] = [];
