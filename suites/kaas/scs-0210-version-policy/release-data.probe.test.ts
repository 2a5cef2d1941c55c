import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../../../src/errors.ts";
import { folder } from "../../../src/testing/folder.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { bundledReleaseData } from "./data/bundled.ts";
import { exampleData } from "./example-facts.ts";
import { releaseData } from "./release-data.probe.ts";

async function observed(files: Readonly<Record<string, string>>) {
  return releaseData.schema.parse(
    await releaseData.observe({}, probeContext(undefined, { inputs: { files, companions: {} } })),
  );
}

test("without a file it is what comes with the tool, with a digest of each part", async () => {
  const fact = await observed({});
  expect(fact).toMatchObject({ ...bundledReleaseData, file: null });
  expect(new Set(Object.values(fact.digests)).size).toBe(4);
  for (const digest of Object.values(fact.digests)) expect(digest).toMatch(/^[0-9a-f]{64}$/);
});

test("a file that is handed in is recorded whole, by its digest", async () => {
  using place = folder();
  const path = join(place.path, "data.json");
  writeFileSync(path, JSON.stringify(exampleData()));
  const fact = await observed({ "release-data": path });
  expect(fact).toMatchObject({ ...exampleData(), file: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
  expect(releaseData.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
});

test("a file that is none ends the run", () => {
  using place = folder();
  const path = join(place.path, "data.json");
  writeFileSync(path, "[]");
  expect(() =>
    releaseData.observe({}, probeContext(undefined, { inputs: { files: { "release-data": path }, companions: {} } })),
  ).toThrow(UsageError);
});
