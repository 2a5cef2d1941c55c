import { writeFile } from "node:fs/promises";
import { cardJsonSchema } from "./json-schema.ts";

await writeFile(new URL("../../../docs/schemas/score-card-v1.json", import.meta.url), cardJsonSchema());
