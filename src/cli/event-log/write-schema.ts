import { writeFile } from "node:fs/promises";
import { eventJsonSchema } from "./event-json-schema.ts";

await writeFile(new URL("../../../docs/schemas/events-v1.json", import.meta.url), eventJsonSchema());
