import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** The tests of one folder, as `mutate.ts` has written them down. */
const include = JSON.parse(readFileSync(new URL("tests.json", import.meta.url), "utf8")) as string[];

export default defineConfig({ test: { include, testTimeout: 30_000 } });
