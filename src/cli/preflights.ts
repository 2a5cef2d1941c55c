import type { AnyPreflight } from "../core/preflight.ts";
import type { Scope } from "../core/scope.ts";
import { iaasPreflight } from "../../suites/iaas/preflight.ts";
import { kaasPreflight } from "../../suites/kaas/preflight.ts";

/** What must hold of a subject of each layer before anything else is asked. */
export const preflights: Readonly<Record<Scope["layer"], AnyPreflight>> = { iaas: iaasPreflight, kaas: kaasPreflight };
