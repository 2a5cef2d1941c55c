import type { Scope } from "../../src/core/scope.ts";
import { scsCompatibleIaas } from "./scs-compatible-iaas.ts";
import { scsCompatibleKaas } from "./scs-compatible-kaas.ts";

/** Every scope this tool knows, for who needs them all; `known-scopes.ts` loads one of them. */
export const scopes: readonly Scope[] = [scsCompatibleIaas, scsCompatibleKaas];
