import * as z from "zod";
import { knownTestcases } from "./known-testcases.ts";
import { waiverSchema } from "./waiver-schema.ts";

/** The published JSON Schema of a file of waivers, for editors that complete and check while one writes. */
export function waiversJsonSchema(): string {
  const entry = waiverSchema.extend({ testcase: z.enum([...knownTestcases()]) });
  const { $schema, ...schema } = z.toJSONSchema(z.array(entry), { target: "draft-2020-12" });
  const document = { $schema, $id: "urn:scs-conformance:schema:waivers:v1", ...schema };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
