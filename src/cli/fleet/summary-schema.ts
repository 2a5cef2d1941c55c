import * as z from "zod";
import type { Alike } from "../../reports/json/alike.ts";
import { durationMs, time, verdict } from "../../reports/json/values.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { FleetSummary } from "./summary.ts";

const exitCode = z
  .literal(Object.keys(exitCodes).map(Number) as ExitCode[])
  .describe("What the process would have ended with for this alone.");

const subject = z
  .strictObject({
    subject: z.string(),
    verdict: verdict.describe("MISS where there is no report."),
    exitCode,
    startedAt: time("When its run began."),
    durationMs: durationMs("Until its run was over."),
    report: z.exactOptional(
      z.strictObject({
        id: z.string(),
        path: z.string().describe("Where it lies, from where the command was given."),
        scope: z.string(),
        gate: z.enum(["passed", "failed", "incomplete"]),
        certifiable: z.boolean(),
        text: z.string().describe("The report's headline."),
        validUntil: z.exactOptional(time("When the first of the deciding results expires.")),
      }),
    ),
    problem: z.exactOptional(z.string()).describe("Why there is no report."),
  })
  .meta({ id: "SubjectOutcome", description: "What became of one subject." });

const group = z
  .strictObject({
    group: z.string(),
    verdict,
    exitCode,
    subjects: z.array(z.string()).describe("Those of its subjects that were tested."),
  })
  .meta({ id: "GroupOutcome", description: "The worst of the subjects of a group." });

/** The form of summary.json; the JSON Schema that others validate with is made from it. */
export const fleetSummarySchema = z
  .strictObject({
    apiVersion: z.literal("conformance.scs.community/v1"),
    kind: z.literal("FleetSummary"),
    id: z.string(),
    createdAt: time("When the last subject was done."),
    verdict: verdict.describe("The worst of all subjects."),
    exitCode,
    subjects: z.array(subject).describe("By name in byte order."),
    groups: z.array(group).describe("Groups of which somebody was tested, by name in byte order."),
  })
  .meta({
    title: "Summary of a run on many subjects, version 1",
    description: "One line for each subject, the worst of each group, and what the process ended with.",
  });

/** The published JSON Schema, as it stands in `docs/schemas/fleet-summary-v1.json`. */
export function fleetSummaryJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(fleetSummarySchema, { target: "draft-2020-12" });
  const document = { $schema, $id: "urn:scs-conformance:schema:fleet-summary:v1", ...schema };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

// Does not compile when the schema and the type part ways.
true satisfies Alike<z.infer<typeof fleetSummarySchema>, FleetSummary>;
