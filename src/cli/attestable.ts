import type { AnyProbe } from "../core/probe.ts";
import { isPending, type Entry } from "../core/testcase.ts";
import { attestations } from "../probes/attestations.probe.ts";
import { declaredBy } from "../run/plan.ts";
import { scopes } from "../../suites/scopes/scopes.ts";

/** The testcases that persons attest, by id. */
export function attestable(): readonly Entry[] {
  const entries = scopes.flatMap(({ versions }) => declaredBy(versions)).map(({ entry }) => entry);
  const byId = new Map(entries.filter(isAttestable).map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isAttestable(entry: Entry): boolean {
  if (isPending(entry)) return entry.pending === "needs-attestation";
  return Object.values(entry.needs as Record<string, AnyProbe>).includes(attestations);
}
