import { inconclusive, note, violation, type Finding, type Thing } from "../../../src/core/finding.ts";
import type { Event, MeteringDocument, Sample } from "../../../src/probes/metering/document.ts";
import { metering, type Metering } from "./metering.probe.ts";

/** What the testcases need. */
export const onDocuments = { metering };

const remedy = "--metering FILE (docs: suites/kaas/scs-0412-metering/README.md)";

/** Nothing was there to judge: somebody must hand in more. */
export const missing = (message: string): Finding => inconclusive(message, { cause: "needs-attestation", remedy });

/** Judges the samples; where there are none, says what to hand in. */
export function samples(
  found: Metering | null,
  judge: (samples: readonly Sample[]) => readonly Finding[],
): readonly Finding[] {
  return judged(found, "sample", (each): each is Sample => each.kind === "sample", judge);
}

export function events(
  found: Metering | null,
  judge: (events: readonly Event[]) => readonly Finding[],
): readonly Finding[] {
  return judged(found, "event", (each): each is Event => each.kind === "event", judge);
}

function judged<T extends MeteringDocument>(
  found: Metering | null,
  word: string,
  is: (document: MeteringDocument) => document is T,
  judge: (documents: readonly T[]) => readonly Finding[],
): readonly Finding[] {
  if (found === null) return [missing("No metering documents were handed in.")];
  const wanted = found.documents.filter(is);
  if (wanted.length === 0) return [missing(`The metering documents that were handed in have no ${word} among them.`)];
  const rest = `This rests on ${wanted.length} ${word}${wanted.length === 1 ? "" : "s"} of a file that was handed in. It does not say of which cloud it is.`;
  return [...few(judge(wanted)), note(rest, { actual: { sha256: found.sha256 } })];
}

/** A fault of the sender is in every document: the first ones show it, and how often it is there is told. */
function few(findings: readonly Finding[]): readonly Finding[] {
  const shown = 20;
  const violations = findings.filter(({ level }) => level === "violation");
  if (violations.length <= shown) return findings;
  const others = findings.filter(({ level }) => level !== "violation");
  const rest = violation(`There are ${violations.length - shown} more such faults in the documents.`);
  return [...violations.slice(0, shown), rest, ...others];
}

/** A place in the file, by the number of the document and the field in it. */
export function at({ index, line }: MeteringDocument, path: string): Thing {
  return { kind: "metering document", name: `document ${index}, ${path}`, id: `line ${line}` };
}
