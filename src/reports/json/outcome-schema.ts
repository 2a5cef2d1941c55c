import * as z from "zod";
import { targets } from "../../core/standard.ts";
import { count, counts, day, validity, verdict } from "./values.ts";

const block = z
  .strictObject({
    verdict,
    cause: z.exactOptional(z.literal("not-assessed")).describe("Present where the target has no testcase at all."),
    counts,
    testcases: z.array(z.string()).describe("The ids of its testcases."),
  })
  .meta({ id: "Block", description: "What the testcases of one target of a standard came to." });

const standardOutcome = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    url: z.string().describe("The text of the standard."),
    main: block,
    recommended: block,
    extended: block,
    alongside: z
      .exactOptional(z.literal(true))
      .describe("Present where the version does not include the standard: nothing of it decides."),
  })
  .meta({ id: "StandardOutcome", description: "One document in one version, and what its testcases came to." });

export const versionOutcome = z
  .strictObject({
    version: z.string(),
    validity,
    stabilizedAt: z.exactOptional(day("The day since which the version's content no longer changes.")),
    verdict,
    counts,
    certifiable: z.boolean().describe("Whether a certificate could rest on this result: PASS, and no blockers."),
    blockers: z.array(z.string()).describe("Why a certificate could not rest on this result."),
    standards: z.array(standardOutcome).describe("Those it includes, then those that are tested alongside."),
  })
  .meta({
    id: "VersionOutcome",
    description: "One version of the scope. Its verdict and counts are over the main testcases of its standards.",
  });

export const coverage = z
  .strictObject({
    declared: count().describe("How many testcases the versions declare."),
    selected: count().describe("How many of them were selected."),
    judged: count().describe("How many of them came to PASS or FAIL."),
    selection: z.array(z.string()).describe("The selectors that were given; empty for everything."),
    target: z.enum([...targets, "all"]).describe("The only target that was asked for, or all."),
    readOnly: z.boolean().describe("Whether testcases that create resources were left out."),
    unassessedStandards: z.array(z.string()).describe("Standards of the scope without any main testcase."),
  })
  .meta({ id: "Coverage", description: "How much of the scope this report speaks of." });
