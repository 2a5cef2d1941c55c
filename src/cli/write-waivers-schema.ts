import { writeFile } from "node:fs/promises";
import { waiversJsonSchema } from "./waivers/waivers-json-schema.ts";

await writeFile(new URL("../../docs/schemas/waivers-v1.json", import.meta.url), waiversJsonSchema());
