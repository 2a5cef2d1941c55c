import { createHash } from "node:crypto";
import type { EvidenceItem } from "../../core/report.ts";
import type { AnyProbe } from "../../core/probe.ts";
import { UsageError } from "../../errors.ts";
import { pathOfEvidence } from "../../run/evidence-item.ts";
import { recordedItems, type RecordedItem } from "../recorded-items.ts";
import type { Refusal } from "../refusal.ts";
import type { Case } from "../case.ts";

/** Whether the files of evidence are those the report was made of: each with its digest, none missing, none extra. */
export async function evidenceMatches(one: Case): Promise<readonly Refusal[]> {
  const { report, files } = one;
  const named = new Set(report.evidence.map(({ path }) => path));
  const recorded = recordedItems(files);
  return [
    ...report.evidence.flatMap((item, at) => mismatches(item, at, one)),
    ...recorded
      .filter(({ path }) => !named.has(path))
      .map(({ path }) => refusal(`${path} is in the folder of evidence, but the report does not name it.`)),
    ...recorded.flatMap((each) => ("fault" in each ? [refusal(`${each.path} ${each.fault}.`)] : [])),
    ...(await strangers(one)),
    ...recorded.flatMap((each) => outsideOfRun(each, one)),
  ];
}

function mismatches({ path, probe, sha256, bytes }: EvidenceItem, at: number, { files, report }: Case): Refusal[] {
  const where = `evidence[${at}]`;
  if (path !== pathOfEvidence(probe)) {
    return [
      refusal(
        `The report says that the answer to ${probe} is in ${path}, and not in ${pathOfEvidence(probe)}.`,
        `${where}.path`,
      ),
    ];
  }
  if (report.evidence.findIndex((each) => each.probe === probe) !== at) {
    return [refusal(`The report names the answer to ${probe} twice.`, where)];
  }
  const content = files.read(path);
  if (content === undefined) return [refusal(`${path}, which the report names as evidence, is missing.`, where)];
  const found = createHash("sha256").update(content).digest("hex");
  return [
    ...(found === sha256
      ? []
      : [
          refusal(
            `${path} is not what the report was made of: its SHA-256 is ${found}, the report says ${sha256}.`,
            `${where}.sha256`,
          ),
        ]),
    ...(content.length === bytes
      ? []
      : [refusal(`${path} has ${content.length} bytes, the report says ${bytes}.`, `${where}.bytes`)]),
  ];
}

/** What was recorded of questions that such a run does not ask, or without the answers that the question rests on. */
async function strangers({ report, tool }: Case): Promise<readonly Refusal[]> {
  const asked = new Map((await probesOf()).map((probe) => [probe.id, probe]));
  const recorded = new Set(report.evidence.map(({ probe }) => probe));
  return report.evidence.flatMap(({ probe }, at) => {
    const known = asked.get(probe);
    const path = `evidence[${at}]`;
    if (known === undefined) return asked.size === 0 ? [] : [refusal(`Such a run does not ask for ${probe}.`, path)];
    const needs = Object.values(known.needs as Readonly<Record<string, AnyProbe>>);
    return needs
      .filter(({ id }) => !recorded.has(id))
      .map(({ id }) => refusal(`The answer to ${probe} rests on that to ${id}, which is missing.`, path));
  });

  async function probesOf(): Promise<readonly AnyProbe[]> {
    try {
      return await tool.probesOf(report);
    } catch (error) {
      // That this tool does not know such a run is said where it is judged again.
      if (error instanceof UsageError) return [];
      throw error;
    }
  }
}

/** Clocks are set while a run goes on. */
const toleranceMs = 60_000;

function outsideOfRun(each: RecordedItem, { report: { assessment } }: Case): readonly Refusal[] {
  if ("fault" in each || assessment.mode === "recorded") return [];
  const [from, to] = [Date.parse(assessment.startedAt) - toleranceMs, Date.parse(assessment.finishedAt) + toleranceMs];
  if (each.startedAt >= from && each.endedAt <= to) return [];
  return [
    refusal(
      `${each.path} was asked at ${each.item.startedAt}, and the run went on from ${assessment.startedAt} to ${assessment.finishedAt}.`,
      "assessment",
    ),
  ];
}

function refusal(message: string, path?: string): Refusal {
  const remedy = "Ask for the whole folder of the run as it was signed, best as a bundle: scs-conformance bundle.";
  return { reason: "evidence", message, remedy, ...(path === undefined ? {} : { path }) };
}
