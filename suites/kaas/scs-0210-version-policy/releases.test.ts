import { expect, test } from "vitest";
import { kubernetesVersion, plain } from "../../../src/release-data/kubernetes-version.ts";
import { exampleData } from "./example-facts.ts";
import { minorReleases, newerPatches, newestOfBranches, releasesOf } from "./releases.ts";

const releases = releasesOf(
  exampleData({
    releases: { "1.30.10": "2024-12-01", "1.9.0": "2018-01-01", "1.30.9": "2024-11-01", "1.30.0": "2024-04-01" },
  }),
);
const read = (texts: readonly string[]) => texts.flatMap((text) => kubernetesVersion(text) ?? []);

test("releases are in the order of their numbers", () => {
  expect(releases.map(({ version }) => plain(version))).toEqual(["1.9.0", "1.30.0", "1.30.9", "1.30.10"]);
  expect(minorReleases(releases).map(({ version }) => plain(version))).toEqual(["1.9.0", "1.30.0"]);
});

test.each([
  ["1.30.9", ["1.30.10"]],
  ["1.30.9-rc.0", ["1.30.9", "1.30.10"]],
  ["1.30.9-gke.1", ["1.30.10"]],
  ["1.30.10", []],
])("newer than %s: %j", (text, newer) => {
  const [version] = read([text]);
  expect(version && newerPatches(version, releases).map((each) => plain(each.version))).toEqual(newer);
});

test("of each branch the newest counts, and a release before its candidates", () => {
  const newest = newestOfBranches(read(["1.30.2", "1.9.3", "1.30.10-rc.1", "1.30.10", "1.30.9"]));
  expect(newest).toMatchObject([
    { minor: 9, patch: 3 },
    { minor: 30, patch: 10, suffix: "" },
  ]);
});

test.each([
  ["1.30.10", "1.30.10-rc.1"],
  ["1.30.10-rc.1", "1.30.10"],
])("a release counts before its candidate, in whatever order: %s, %s", (...texts) => {
  expect(newestOfBranches(read(texts)).map(({ suffix }) => suffix)).toEqual([""]);
});

test("what has no number of a version is no release", () => {
  const some = releasesOf(exampleData({ releases: { next: "2024-01-01", "1.30.1": "2024-05-14" } }));
  expect(some.map(({ version }) => plain(version))).toEqual(["1.30.1"]);
});
