import * as z from "zod";
import { cardSchema } from "./schema.ts";

/** The published JSON Schema, as it stands in `docs/schemas/score-card-v1.json`. */
export function cardJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(cardSchema, { target: "draft-2020-12" });
  const document = { $schema, $id: "urn:scs-conformance:schema:score-card:v1", ...schema };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
