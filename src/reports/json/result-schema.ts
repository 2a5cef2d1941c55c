import * as z from "zod";
import { cause, durationMs, https, target, time, verdict } from "./values.ts";

const thing = z
  .strictObject({
    kind: z.string().describe("What it is, in the words of its API: flavor, image, volume type, service."),
    name: z.string().nullable().describe("The name its owner knows; null where it has none."),
    id: z.exactOptional(z.string()),
  })
  .meta({ id: "Thing", description: "The object a finding is about." });

export const finding = z
  .strictObject({
    level: z
      .enum(["violation", "inconclusive", "note"])
      .describe("A violation makes the testcase FAIL, an inconclusive finding DNF or MISS; a note changes nothing."),
    message: z.string().describe("A full sentence for the operator who must act."),
    about: z.exactOptional(thing),
    expected: z.unknown().optional().describe("What the standard asks for; any JSON value."),
    actual: z.unknown().optional().describe("What was met; any JSON value."),
    remedy: z.exactOptional(z.string()).describe("The command or change that mends it."),
    deviation: z
      .exactOptional(
        z.union([z.templateLiteral(["D", z.number()]), z.templateLiteral(["D", z.number(), "-", z.number()])]),
      )
      .describe("The official rule and the standard's text disagree here: the number in the register of deviations."),
    until: z.exactOptional(time("When what the verdict rests on is good no more, such as an attestation.")),
    cause: z.exactOptional(cause),
  })
  .meta({ id: "Finding", description: "One thing a testcase has to say." });

const membership = z
  .strictObject({ standard: z.string(), target })
  .meta({ id: "Membership", description: "In which target of which standard a testcase stands." });

export const result = z
  .strictObject({
    testcase: z.string().describe("The testcase's id, which is stable for ever; certificates refer to it."),
    standards: z.array(membership),
    requirement: z.string().describe("What the standard asks, in one sentence."),
    level: z.enum(["MUST", "SHOULD", "MAY"]),
    url: https.describe("Where the standard asks it."),
    section: z
      .enum(["light", "medium", "heavy"])
      .describe("How heavy the testcase is: only requests, small resources, hours."),
    lifetime: z
      .enum(["day", "week", "month", "quarter", "year"])
      .describe("How long a result stays valid; see validUntil for the time it comes to."),
    verdict,
    cause: z.exactOptional(cause),
    findings: z.array(finding).describe("Why the verdict is what it is. Empty where the testcase has nothing to add."),
    evidence: z.array(z.string()).describe("The probes whose answers were judged, by their ids."),
    startedAt: z.exactOptional(time("When the first of the questions was asked.")),
    durationMs: z.exactOptional(durationMs("From the first of the questions to the last of the answers.")),
    validUntil: z.exactOptional(time("When a PASS or FAIL expires.")),
    flaky: z.exactOptional(z.literal(true)).describe("Of a PASS: a request behind it had to be repeated."),
    waiver: z
      .exactOptional(z.string())
      .describe("Of a FAIL that is put up with: the id of the waiver, or of the first of several."),
    baseline: z.exactOptional(verdict).describe("What the testcase came to in the baseline, if that has it."),
  })
  .meta({ id: "Result", description: "One testcase: what it asks, what came of it, and on which evidence." });
