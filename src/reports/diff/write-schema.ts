import { writeFile } from "node:fs/promises";
import { diffJsonSchema } from "./json.ts";

await writeFile(new URL("../../../docs/schemas/report-diff-v1.json", import.meta.url), diffJsonSchema());
