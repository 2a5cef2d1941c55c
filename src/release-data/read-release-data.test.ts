import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../errors.ts";
import { folder } from "../testing/folder.ts";
import { exampleData } from "../../suites/kaas/scs-0210-version-policy/example-facts.ts";
import { digestsOf, readReleaseData } from "./read-release-data.ts";

function read(content: string) {
  using place = folder();
  const path = join(place.path, "data.json");
  writeFileSync(path, content);
  return readReleaseData(path);
}

const data = exampleData();

test("a file of release data is read as it was written", () => {
  expect(read(JSON.stringify(data)).data).toEqual(data);
});

test.each([
  ["", "data.json is not a file of release data."],
  ["{}", "data.json is not a file of release data, at format."],
  [JSON.stringify({ ...data, cves: { ...data.cves, records: [{}] } }), ", at cves.records.0.id."],
  [
    JSON.stringify({ ...data, releases: { ...data.releases, published: { "1.30": "2024-04-17" } } }),
    ", at releases.published",
  ],
  [
    JSON.stringify({ ...data, endOfLife: { ...data.endOfLife, branches: { "1.30": "2025-02-30" } } }),
    ", at endOfLife.branches.1.30.",
  ],
])("%j is refused in one sentence", (content, sentence) => {
  expect(() => read(content)).toThrow(UsageError);
  expect(() => read(content)).toThrow(sentence);
});

test("digests are those of the content, not of its layout", () => {
  const turned = JSON.parse(JSON.stringify(data, Object.keys(flat(data)).sort().toReversed())) as typeof data;
  expect(digestsOf(read(JSON.stringify(turned, null, 4)).data)).toEqual(digestsOf(data));
  const other = exampleData({ releases: { "1.30.0": "2024-04-18" } });
  expect(digestsOf(other).releases).not.toBe(digestsOf(data).releases);
  expect(digestsOf(other).cves).toBe(digestsOf(data).cves);
});

/** Every key anywhere in it. */
function flat(value: unknown): Record<string, true> {
  if (typeof value !== "object" || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([key, each]) => ({ [key]: true, ...flat(each) }))) as Record<
    string,
    true
  >;
}
