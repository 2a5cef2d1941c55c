import * as z from "zod";
import { choices, settable, type Settable } from "./settable.ts";

/** The published JSON Schema of a config file, as it stands in `docs/schemas/config-v1.json`. */
export function configJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(configSchema, { target: "draft-2020-12" });
  const document = { $schema, $id: "urn:scs-conformance:schema:config:v1", ...schema };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

const word = z.union([z.string(), z.number()]);
const words = z.union([word, z.array(word)]);
const forms = { text: word, texts: words, truth: z.boolean(), path: z.string(), paths: words } as const;

function formOf(name: Settable): z.ZodType {
  const possible = choices[name];
  return possible === undefined ? forms[settable[name]] : z.enum(possible);
}

const options = Object.fromEntries(
  (Object.keys(settable) as Settable[]).map((name) => [
    name,
    formOf(name)
      .optional()
      .describe(`As --${name} of \`run\`${isPath(name) ? "; from where this file is" : ""}.`),
  ]),
);

function isPath(name: Settable): boolean {
  return settable[name].startsWith("path");
}

const names = z.union([z.string(), z.array(z.string())]).describe("Names of subjects and groups.");
const subject = z.strictObject(options).meta({ id: "Options", description: "Options of `run`." });

const configSchema = z
  .strictObject({
    defaults: subject.nullable().optional().describe("For everybody. {subject} stands for the name of each."),
    subjects: z
      .record(z.string().regex(/^\w[\w.-]*$/), subject.nullable())
      .describe("Who is tested, by names of your own; they name the folders of the reports."),
    groups: z
      .record(z.string(), names)
      .optional()
      .describe("Names for several at once; the worst is that of the group."),
    presets: z
      .record(z.string(), z.strictObject({ ...options, subjects: names.optional() }))
      .optional()
      .describe("Options for an occasion, and for whom."),
  })
  .meta({
    title: "Subjects, groups and presets of scs-conformance, version 1",
    description: "What `run --all` goes by: scs-conformance.yaml. No secrets belong here.",
  });
