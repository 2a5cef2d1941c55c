import { mkdir, writeFile } from "node:fs/promises";
import { kinds } from "./registry.ts";

const folder = new URL("../../../docs/schemas/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const { file, jsonSchema } of Object.values(kinds)) await writeFile(new URL(file, folder), await jsonSchema());
