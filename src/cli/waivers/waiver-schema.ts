import * as z from "zod";
import { waiverAuthorities, waiverKinds } from "../../core/waiver.ts";

/** One entry of a file of waivers, as a person writes it. */
export const waiverSchema = z.strictObject({
  id: word("What it is called in reports; no two are called the same."),
  testcase: word("The testcase whose FAIL is put up with."),
  subjects: z
    .exactOptional(z.array(sentence()).min(1, "must name at least one cloud or cluster"))
    .describe("Names of clouds and clusters, as a report names its subject (default: every one)."),
  match: z
    .exactOptional(
      z
        .strictObject({
          kind: z.exactOptional(sentence()).describe("What it is: flavor, image, volume type."),
          name: z.exactOptional(sentence()),
        })
        .refine((match) => Object.keys(match).length > 0, "must have kind, name or both"),
    )
    .meta({
      description: "Only findings about such an object; a FAIL because of another one counts.",
      minProperties: 1,
    }),
  kind: z.enum(waiverKinds, `must be ${waiverKinds.join(", ")}`),
  justification: sentence("Why it can be put up with; it stands in the report."),
  link: z.exactOptional(z.url({ protocol: /^https?$/, error: "must be an address such as https://…" })),
  approvedBy: sentence("Who says so; it stands in the report."),
  authority: z
    .enum(waiverAuthorities, `must be ${waiverAuthorities.join(" or ")}`)
    .describe("forum: whoever issues certificates. operator: whoever runs the subject."),
  approvedAt: day("The first day it holds, YYYY-MM-DD."),
  expiresAt: day("The last day it holds, YYYY-MM-DD; at most 365 days after the first."),
});

function sentence(description = "") {
  const text = z.string("must be text").regex(/\S/, "must not be empty");
  return description === "" ? text : text.describe(description);
}

function word(description: string) {
  return z.string("must be text").regex(/^\S+$/, "must be one word").describe(description);
}

function day(description: string) {
  return z.iso.date("must be a day that exists, such as 2026-11-21").describe(description);
}
