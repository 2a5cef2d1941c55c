import * as z from "zod";
import { frequencies } from "../probes/attestations/attestation.ts";
import { attestable } from "./attestable.ts";

/** The published JSON Schema of a file of attestations, for editors that complete and check while one writes. */
export function attestationsJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(attestationsSchema(), { target: "draft-2020-12" });
  const document = { $schema, $id: "urn:scs-conformance:schema:attestations:v1", ...schema };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

export function attestationsSchema() {
  return z.array(attestation);
}

const sentence = z.string().regex(/\S/);
const document = z.strictObject({
  uri: z.string().describe("A path, meant from where the file of attestations is, or an address."),
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional()
    .describe("SHA-256 of the document, in hex."),
});
const attestation = z.strictObject({
  testcase: z.enum(attestable().map(({ id }) => id)),
  verdict: z.enum(["PASS", "FAIL"]),
  statement: sentence.describe("What was found; it stands in the report."),
  by: sentence.describe("Who says so; it stands in the report."),
  at: z.iso.date().describe("The day, as YYYY-MM-DD."),
  frequency: z.enum(frequencies).optional().describe("How often it is to be attested again (default: quarter)."),
  subject: z.string().optional().describe("The entry in clouds.yaml that it is about (default: every one)."),
  documents: z.array(document).optional().describe("What it rests on."),
});
