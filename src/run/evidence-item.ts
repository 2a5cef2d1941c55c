import { createHash } from "node:crypto";
import type { Evidence } from "../core/evidence.ts";
import type { EvidenceItem } from "../core/report.ts";

/** The file that holds the answer to a probe, in the folder of a run. */
export function pathOfEvidence(probe: string): string {
  return `evidence/${probe}.json`;
}

/** What a report says of a file of evidence. */
export function itemOf(evidence: Pick<Evidence, Described>, bytes: Buffer): EvidenceItem {
  const { probe, summary, startedAt, durationMs, exchanges } = evidence;
  return {
    probe,
    summary,
    path: pathOfEvidence(probe),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    startedAt,
    durationMs,
    requests: exchanges.length,
    repeated: exchanges.filter(({ attempt }) => attempt > 1).length,
    requestIds: exchanges.flatMap(({ requestId }) => requestId ?? []),
  };
}

type Described = "probe" | "summary" | "startedAt" | "durationMs" | "exchanges";
