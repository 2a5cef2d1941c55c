import * as z from "zod";
import { eventSchema } from "./event-schema.ts";

/** The published JSON Schema of one line of a log of events. */
export function eventJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(eventSchema, { target: "draft-2020-12" });
  const document = { $schema, $id: "urn:scs-conformance:schema:events:v1", ...schema };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
