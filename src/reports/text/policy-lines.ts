import type { CertificationReport } from "../../core/report.ts";
import type { WaiverOutcome } from "../../core/waiver.ts";
import { capped } from "../capped.ts";
import { counted } from "../in-words.ts";
import { oneLine, shorten } from "../printable.ts";
import type { Ink } from "./ink.ts";

const mostWaivers = 10;

/** Said before anything else: a comparison may show the tool's doing rather than the subject's. */
export function driftLine({ policy }: CertificationReport, ink: Ink): string[] {
  const { changed = [] } = policy.baseline ?? {};
  if (changed.length === 0) return [];
  return [ink.bold(`The baseline has another ${changed.join(", ")}: what differs may be due to that.`)];
}

/** What is put up with, and which waivers are idle. */
export function waiverLines({ waivers }: CertificationReport, ink: Ink): string[] {
  const { shown, more } = capped(
    waivers.toSorted((a, b) => Number(b.applied) - Number(a.applied)),
    mostWaivers,
  );
  return [
    ...shown.map((waiver) => (waiver.applied ? appliedLine(waiver) : idleLine(waiver, ink))),
    ...(more > 0 ? [`  ... ${counted(more, "more waiver")}`] : []),
  ];
}

function appliedLine({ id, testcase, expiresAt, justification, approvedBy }: WaiverOutcome): string {
  const why = oneLine(`waived until ${expiresAt} (${id}, ${approvedBy}): ${shorten(justification, 200)}`);
  return `~ ${oneLine(testcase)}  ${why}`;
}

function idleLine({ id, testcase, state, message }: WaiverOutcome, ink: Ink): string {
  return `${ink.verdict("DNF", "! ")}${oneLine(testcase)}  ${oneLine(`waiver ${id}, ${state}: ${message}`)}`;
}

/** What passed only when asked again. */
export function flakyLine({ results }: CertificationReport, ink: Ink): string[] {
  const flaky = results.filter((result) => result.flaky);
  if (flaky.length === 0) return [];
  const { shown, more } = capped(flaky, 3);
  const names = [...shown.map(({ testcase }) => oneLine(testcase)), ...(more > 0 ? [`and ${more} more`] : [])];
  return [
    `${ink.verdict("DNF", "! ")}${counted(flaky.length, "testcase")} flaky (a request had to be repeated): ${names.join(", ")}`,
  ];
}
