import type { Evidence } from "../core/evidence.ts";
import type { AnyProbe } from "../core/probe.ts";

/** Where answers come from: a live subject or the record of an earlier run. */
export interface EvidenceSource {
  settle(probe: AnyProbe): Promise<Evidence>;
}
