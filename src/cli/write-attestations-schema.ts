import { writeFile } from "node:fs/promises";
import { attestationsJsonSchema } from "./attestations-schema.ts";

await writeFile(new URL("../../docs/schemas/attestations-v1.json", import.meta.url), attestationsJsonSchema());
