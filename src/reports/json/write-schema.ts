import { mkdir, writeFile } from "node:fs/promises";
import { reportJsonSchema } from "./json-schema.ts";

const file = new URL("../../../docs/schemas/certification-report-v1.json", import.meta.url);
await mkdir(new URL(".", file), { recursive: true });
await writeFile(file, reportJsonSchema());
