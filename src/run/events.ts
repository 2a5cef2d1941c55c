import type { Evidence, Exchange } from "../core/evidence.ts";
import type { Judgement } from "../core/judge.ts";
import type { Result } from "../core/result.ts";

/** Everything that happens in a run, in order. Terminal, log and recorder are consumers of these. */
export type RunEvent =
  | { readonly type: "preflight.start" }
  | { readonly type: "preflight.end"; readonly judgement: Judgement }
  | { readonly type: "probe.start"; readonly probe: string; readonly summary: string }
  | { readonly type: "exchange"; readonly probe: string; readonly exchange: Exchange }
  | { readonly type: "probe.end"; readonly evidence: Evidence }
  | { readonly type: "testcase.end"; readonly result: Result };

export type Emit = (event: RunEvent) => void;
