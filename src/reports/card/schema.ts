import * as z from "zod";
import type { ScoreCard } from "../../core/score-card.ts";
import { versionOutcome } from "../json/outcome-schema.ts";
import { cause, count, day, https, sha256, target, time, validity, verdict } from "../json/values.ts";
import type { Alike } from "../json/alike.ts";

const reference = z
  .strictObject({ id: z.string().describe("The id of its run."), sha256: sha256.describe("Of its file, in hex.") })
  .meta({ id: "ReportReference", description: "A report, by its run and by its bytes." });

const superseded = z
  .strictObject({
    from: reference,
    checkedAt: time("When the subject was asked."),
    verdict,
    cause: z.exactOptional(cause),
  })
  .meta({ id: "Superseded", description: "A result that says something else and would still be good." });

const result = z
  .strictObject({
    testcase: z.string().describe("The testcase's id, which is stable for ever."),
    standards: z.array(z.strictObject({ standard: z.string(), target })),
    requirement: z.string(),
    level: z.enum(["MUST", "SHOULD", "MAY"]),
    url: https,
    lifetime: z.enum(["day", "week", "month", "quarter", "year"]),
    verdict,
    cause: z.exactOptional(cause),
    expired: z.exactOptional(verdict).describe("Of a result that has expired: what it was."),
    from: z.exactOptional(reference).describe("The report with the newest result; absent where no report has one."),
    checkedAt: z.exactOptional(time("When the subject was asked.")),
    ageMs: z.exactOptional(count()).describe("From then to the instant of the card, in milliseconds."),
    expiresAt: z.exactOptional(time("From when on the result is good no more.")),
    flaky: z.exactOptional(z.literal(true)).describe("Of a PASS: a request behind it had to be repeated."),
    waiver: z.exactOptional(z.string()).describe("The id of the waiver in the report. It changes nothing here."),
    superseded: z.array(superseded).describe("The results whose place this one took, the newest first."),
  })
  .meta({ id: "CardResult", description: "The newest result of a testcase, and how long it is good." });

const step = z
  .strictObject({
    at: time("When."),
    expires: z.array(z.string()).describe("The testcases whose results expire."),
    timeline: z
      .array(z.strictObject({ version: z.string(), validity }))
      .describe("The versions that the timeline of the scope has another word for from then on."),
    versions: z
      .array(z.strictObject({ version: z.string(), verdict, certifiable: z.boolean() }))
      .describe("What they come to from then on."),
  })
  .meta({ id: "Step", description: "What changes by itself if nobody runs anything until then." });

const report = z
  .strictObject({
    id: z.string(),
    sha256: sha256.describe("Of its file, in hex."),
    startedAt: time("When the run began."),
    finishedAt: time("When it was over."),
    mode: z.enum(["live", "recorded"]),
    tool: z.strictObject({ version: z.string(), sha256 }),
    scopeSha256: sha256.describe("Of the data of the scope that it was made by."),
    versions: z.array(z.string()),
    counted: count().describe("How many results of this card are from it."),
    leaked: count().describe("How many things its run created and could not destroy."),
  })
  .meta({ id: "CardReport", description: "A report that the card was made from." });

/** The score card's schema; the published JSON Schema is made from it. */
export const cardSchema = z
  .strictObject({
    apiVersion: z.literal("conformance.scs.community/v1"),
    kind: z.literal("ScoreCard"),
    at: time("The instant that the card speaks of."),
    headline: z.strictObject({
      verdict,
      gate: z.strictObject({
        result: z.enum(["passed", "failed", "incomplete"]),
        reasons: z.array(z.string()).describe("Every main testcase that is not PASS: FAIL:scs-0103-flavor-1v-4."),
      }),
      certifiable: z.boolean(),
      text: z.string(),
      holdsUntil: z.exactOptional(
        time("From when on a version has another verdict or can no longer be certified; absent if that does not come."),
      ),
    }),
    scope: z.strictObject({
      id: z.string(),
      uuid: z.string(),
      name: z.string(),
      url: z.string(),
      referenceDate: day("The day that decides which version is valid: that of the instant."),
      sha256: sha256.describe("Of the data of the scope that the card was made by."),
    }),
    subject: z.strictObject({ name: z.string(), layer: z.enum(["iaas", "kaas"]), region: z.exactOptional(z.string()) }),
    versions: z.array(versionOutcome).describe("One entry for each version that a report speaks of, newest first."),
    results: z.array(result).describe("Each testcase of the versions once, by id in byte order."),
    forecast: z.array(step).describe("What will change by itself, in the order of time."),
    reports: z.array(report).describe("What the card was made from, the newest first."),
    notes: z.array(z.string()).describe("Whatever a reader should know, in sentences."),
  })
  .meta({
    title: "SCS score card, version 1",
    description:
      "What is known of one cloud or cluster and one certificate scope at an instant: of each testcase the newest result of several reports, and until when it is good (SCS-0003-v2). Times are RFC 3339 in UTC, durations milliseconds, digests SHA-256 in hex.",
  });

// Does not compile when the schema and the type part ways.
true satisfies Alike<z.infer<typeof cardSchema>, ScoreCard>;
