import * as z from "zod";
import type { CertificationReport } from "../../core/report.ts";
import { coverage, versionOutcome } from "./outcome-schema.ts";
import { policy, waiver } from "./policy-schema.ts";
import { finding, result } from "./result-schema.ts";
import { cause, count, day, durationMs, sha256, time, verdict } from "./values.ts";
import type { Alike } from "./alike.ts";

const headline = z.strictObject({
  verdict,
  gate: z
    .strictObject({
      result: z.enum(["passed", "failed", "incomplete"]),
      reasons: z.array(z.string()).describe("Every testcase that keeps the gate shut: FAIL:scs-0103-flavor-1v-4."),
    })
    .describe("What a pipeline may go by, over the main testcases that were selected. The exit code follows it."),
  certifiable: z.boolean().describe("Whether a certificate could rest on this report."),
  text: z.string().describe("The numbers in a sentence for each version."),
  validUntil: z.exactOptional(time("When the first of the deciding results expires, if all of them were judged.")),
});

const scope = z.strictObject({
  id: z.string(),
  uuid: z.string(),
  name: z.string(),
  url: z.string(),
  referenceDate: day("The day that decides which version is valid."),
  sha256: sha256.describe("Of the canonical JSON (RFC 8785) of its versions, standards, testcases and timeline."),
});

const subject = z.strictObject({
  name: z.string().describe("The name of the cloud or cluster in the configuration of whoever ran this."),
  layer: z.enum(["iaas", "kaas"]),
  region: z.exactOptional(z.string()),
  credentials: z
    .exactOptional(
      z.strictObject({ kind: z.string(), roles: z.array(z.string()), project: z.exactOptional(z.string()) }),
    )
    .describe("With which rights the questions were asked. No secret is ever part of a report."),
});

const assessment = z.strictObject({
  tool: z.strictObject({
    name: z.string(),
    version: z.string(),
    runtime: z.string(),
    sha256: sha256.describe("Over the files of the tool, as its command `version` prints it."),
  }),
  mode: z.enum(["live", "recorded"]).describe("recorded: judged from stored evidence, without asking the subject."),
  arguments: z.array(z.string()).describe("The words of the command line."),
  startedAt: time("When the run began."),
  finishedAt: time("When everything, cleaning up included, was over."),
  requests: count().describe("How many requests were sent to the subject."),
  interrupted: z.boolean(),
});

const preflight = z
  .strictObject({ verdict, cause: z.exactOptional(cause), findings: z.array(finding) })
  .describe("What must hold before anything else is asked; anything but PASS ends the run.");

const resources = z
  .strictObject({
    created: z.int(),
    destroyed: z.int(),
    leaked: z.array(
      z.strictObject({ kind: z.string(), name: z.string(), id: z.exactOptional(z.string()), reason: z.string() }),
    ),
  })
  .describe("What the run created in the subject, and what it could not destroy again.");

const evidenceItem = z
  .strictObject({
    probe: z.string(),
    summary: z.string().describe("What was asked."),
    path: z.string().describe("The file with the answer, relative to this report."),
    sha256: sha256.describe("SHA-256 of that file, in hex."),
    bytes: count().describe("Size of that file in bytes."),
    startedAt: time("When it was asked."),
    durationMs: durationMs("Until the answer was complete."),
    requests: count(),
    repeated: count().describe("How many of them were second and further attempts."),
    requestIds: z.array(z.string()).describe("As the cloud's services name the requests in their own logs."),
  })
  .meta({ id: "EvidenceItem", description: "One question that was put to the subject." });

/** The report's schema; the JSON Schema that others validate with is made from it. */
export const reportSchema = z
  .strictObject({
    apiVersion: z.literal("conformance.scs.community/v1"),
    kind: z.literal("CertificationReport"),
    id: z.string().describe("The run's id; its folder has the same name."),
    createdAt: time("When the report was made."),
    headline,
    policy,
    waivers: z.array(waiver).describe("What was put up with, and what became of it."),
    scope,
    versions: z
      .array(versionOutcome)
      .describe("One entry for each version of the scope that was asked for, newest first."),
    subject,
    assessment,
    preflight,
    coverage,
    results: z.array(result).describe("Each testcase of the versions once, by id in byte order."),
    evidence: z.array(evidenceItem),
    resources,
    reproduce: z
      .strictObject({ run: z.string(), judge: z.string() })
      .describe("Commands that ask the same questions again, and that judge the stored answers again."),
    redaction: z
      .exactOptional(
        z.strictObject({
          profile: z.literal("public"),
          fullReportSha256: sha256.describe("SHA-256 of the file of the full report, in hex."),
        }),
      )
      .describe("Present where names and values were taken out, so that anybody may see the rest."),
  })
  .meta({
    title: "SCS certification report, version 1",
    description:
      "The result of one conformance run on one cloud or cluster and one certificate scope. Verdicts say what the subject showed; the gate says what a pipeline may go by. Times are RFC 3339 in UTC, durations milliseconds, digests SHA-256 in hex.",
  });

// Does not compile when the schema and the type part ways.
true satisfies Alike<z.infer<typeof reportSchema>, CertificationReport>;
