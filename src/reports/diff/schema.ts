import * as z from "zod";
import { driftKinds } from "../../core/diff-drift.ts";
import { transitions, type ReportDiff } from "../../core/diff.ts";
import { finding } from "../json/result-schema.ts";
import { cause, count, target, time, verdict } from "../json/values.ts";
import type { Alike } from "../json/alike.ts";

/** What `diff --json` writes. */
export interface DiffDocument extends ReportDiff {
  readonly apiVersion: "conformance.scs.community/v1";
  readonly kind: "ReportDiff";
}

const side = z
  .strictObject({
    id: z.string().describe("The id of its run."),
    createdAt: time("When the report was made."),
    subject: z.string(),
    verdict,
    gate: z.enum(["passed", "failed", "incomplete"]),
    certifiable: z.boolean(),
  })
  .meta({ id: "DiffSide", description: "One of the two reports." });

const drift = z
  .strictObject({
    what: z.enum(driftKinds),
    name: z.string().describe("In words: version of the tool."),
    base: z.exactOptional(z.string()).describe("Absent where the report has none."),
    head: z.exactOptional(z.string()),
  })
  .meta({ id: "Drift", description: "Something that is not as it was, beside the subject's answers." });

const outcome = z.strictObject({ verdict, cause: z.exactOptional(cause) }).meta({ id: "Outcome" });

const testcase = z
  .strictObject({
    testcase: z.string(),
    requirement: z.string(),
    target,
    transition: z.enum(transitions),
    base: z.exactOptional(outcome).describe("Absent where the report does not have the testcase."),
    head: z.exactOptional(outcome),
    came: z.array(finding).describe("Findings of the head that the base does not have; notes are none."),
    went: z.array(finding).describe("Findings of the base that the head does not have."),
  })
  .meta({ id: "TestcaseChange", description: "What became of a testcase." });

/** The schema of differences; the published JSON Schema is made from it. */
export const diffSchema = z
  .strictObject({
    apiVersion: z.literal("conformance.scs.community/v1"),
    kind: z.literal("ReportDiff"),
    base: side,
    head: side,
    drift: z.array(drift),
    versions: z
      .array(z.strictObject({ version: z.string(), base: z.exactOptional(verdict), head: z.exactOptional(verdict) }))
      .describe("Of the versions of the scope that either report has, the head's first."),
    testcases: z.array(testcase).describe("Every testcase that is not the same, what is worse first."),
    counts: z
      .strictObject({
        "new-failure": count(),
        "newly-undecided": count(),
        "newly-missing": count(),
        "other-findings": count(),
        fixed: count(),
        "decided-again": count(),
        added: count(),
        removed: count(),
        same: count(),
      })
      .describe("Over all testcases of both."),
  })
  .meta({
    title: "Difference of two SCS certification reports, version 1",
    description: "What changed from one report to another. Times are RFC 3339 in UTC.",
  });

// Does not compile when the schema and the type part ways.
true satisfies Alike<z.infer<typeof diffSchema>, DiffDocument>;
