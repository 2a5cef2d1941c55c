import * as z from "zod";
import { finding, result } from "../../reports/json/result-schema.ts";
import { reportSchema } from "../../reports/json/schema.ts";
import { waiverSchema } from "../waivers/waiver-schema.ts";
import { cause, count, day, durationMs, target, time, verdict } from "../../reports/json/values.ts";

const { headline, evidence, assessment, policy } = reportSchema.shape;

const at = time("When it happened.");
const membership = z.strictObject({ standard: z.string(), target });

const plan = z
  .strictObject({
    scope: z.string(),
    versions: z.array(z.string()),
    date: day("The day that decides which version is valid."),
    selection: z.array(z.string()),
    target: z.enum([...target.options, "all"]),
    readOnly: z.boolean(),
    testcases: z.array(
      z.strictObject({ id: z.string(), standards: z.array(membership), miss: z.exactOptional(cause) }),
    ),
    questions: z.array(z.strictObject({ id: z.string(), summary: z.string() })),
  })
  .describe("What the run is going to do.");

export const runStart = z
  .strictObject({
    type: z.literal("run.start"),
    at,
    apiVersion: z.literal("conformance.scs.community/events/v1"),
    run: z.string().describe("The run's id."),
    process: z.strictObject({ pid: z.int(), host: z.string() }).describe("Who writes this."),
    tool: assessment.shape.tool,
    arguments: assessment.shape.arguments,
    subject: z.strictObject({ name: z.string(), layer: z.enum(["iaas", "kaas"]) }),
    plan,
    policy,
    waivers: z.array(waiverSchema).describe("The waivers that were handed in."),
    baseline: z.exactOptional(z.record(z.string(), verdict)).describe("What the baseline came to, by testcase."),
  })
  .meta({ id: "RunStart", description: "The first line: everything that was known before the first request." });

const judgement = { verdict, cause: z.exactOptional(cause), findings: z.array(finding) };

const exchange = z.strictObject({
  method: z.string(),
  url: z.string(),
  attempt: z.int().describe("1 for the first try."),
  durationMs: durationMs("Until the answer was complete."),
  status: z.exactOptional(count()).describe("Absent where no answer came."),
  requestId: z.exactOptional(z.string()),
  error: z.exactOptional(z.string()).describe("Why no answer came."),
});

const failure = z.strictObject({ cause, message: z.string(), remedy: z.exactOptional(z.string()) });

/** One line of `run --events`. */
export const eventSchema = z
  .discriminatedUnion("type", [
    runStart,
    z.strictObject({ type: z.literal("preflight.start"), at }),
    z.strictObject({ type: z.literal("preflight.end"), at, ...judgement }),
    z.strictObject({ type: z.literal("probe.start"), at, probe: z.string(), summary: z.string() }),
    z
      .strictObject({ type: z.literal("exchange"), at, probe: z.string(), exchange })
      .describe("One request to the subject, without headers and bodies."),
    z.strictObject({
      type: z.literal("probe.end"),
      at,
      evidence: evidence.element.describe("The file with the answer, which is on disk by now."),
      failure: z.exactOptional(failure).describe("Why there is no answer."),
    }),
    z.strictObject({ type: z.literal("testcase.end"), at, result }),
    z
      .strictObject({ type: z.literal("run.end"), at, headline, interrupted: z.boolean() })
      .describe("The last line: the run is over."),
  ])
  .meta({
    title: "Event of a run of scs-conformance, version 1",
    description:
      "One line of NDJSON for each thing that happens in a run, written as it happens. A log without run.end is that of a run that was killed.",
  });

export type LoggedEvent = z.infer<typeof eventSchema>;
export type RunStart = z.infer<typeof runStart>;
