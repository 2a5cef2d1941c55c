import * as z from "zod";
import { conditions, profileNames } from "../../core/policy.ts";
import { waiverAuthorities, waiverKinds, waiverStates } from "../../core/waiver.ts";
import { day, sha256, time } from "./values.ts";

const baseline = z
  .strictObject({
    id: z.string(),
    sha256: sha256.describe("SHA-256 of its file, in hex."),
    createdAt: time("When it was made."),
    changed: z
      .array(z.enum(["tool", "scope", "versions", "subject"]))
      .describe("What is not as it was then, beside the subject's answers."),
  })
  .describe("The report that this one is compared with.");

export const policy = z
  .strictObject({
    profile: z.enum(profileNames),
    failOn: z.array(z.enum(conditions)).describe("The conditions that shut the gate."),
    waivers: z
      .exactOptional(
        z.strictObject({
          path: z.string(),
          sha256: sha256.describe("SHA-256 of the file, in hex."),
          date: day("The day that decides which of them hold."),
        }),
      )
      .describe("The file with the waivers."),
    baseline: z.exactOptional(baseline),
  })
  .meta({ id: "Policy", description: "By what the gate was decided. It changes no verdict." });

export const waiver = z
  .strictObject({
    id: z.string(),
    testcase: z.string(),
    subjects: z.exactOptional(z.array(z.string())).describe("Names of clouds and clusters; absent for every one."),
    match: z
      .exactOptional(z.strictObject({ kind: z.exactOptional(z.string()), name: z.exactOptional(z.string()) }))
      .describe("Only findings about such an object."),
    kind: z.enum(waiverKinds),
    justification: z.string(),
    link: z.exactOptional(z.string()),
    approvedBy: z.string(),
    authority: z
      .enum(waiverAuthorities)
      .describe("forum: whoever issues certificates. operator: whoever runs the subject."),
    approvedAt: day("The first day it holds."),
    expiresAt: day("The last day it holds."),
    state: z
      .enum(waiverStates)
      .describe("unused: the waiver holds, but there is no FAIL in this report that it speaks of."),
    applied: z.boolean().describe("Whether a FAIL does not count because of it."),
    message: z.string().describe("Why it is so."),
  })
  .meta({ id: "Waiver", description: "Somebody's word that a FAIL is put up with, and what became of it." });
