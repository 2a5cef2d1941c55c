import * as z from "zod";
import { reportSchema } from "./schema.ts";

/** The published JSON Schema, as it stands in `docs/schemas/certification-report-v1.json`. */
export function reportJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { target: "draft-2020-12" });
  const document = { $schema, $id: "urn:scs-conformance:schema:certification-report:v1", ...schema };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
