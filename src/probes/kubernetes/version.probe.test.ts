import { expect, test } from "vitest";
import { observed, status } from "../../testing/observed.ts";
import { HttpError } from "../../errors.ts";
import { clusterVersion } from "./version.probe.ts";

test("of the version what names it and how it was built is recorded", async () => {
  const build = {
    gitVersion: "v1.30.1-gke.100",
    gitCommit: "5c5c",
    buildDate: "2024-05-14T10:00:00Z",
    platform: "linux/amd64",
  };
  const body = { major: "1", minor: "30+", goVersion: "go1.22", ...build };
  const { fact, log } = await observed(clusterVersion, {}, { "GET /version": { body } });
  expect(fact).toEqual(build);
  expect(log).toHaveLength(1);
});

test("a cluster that does not tell its version leaves the question open", async () => {
  const routes = { "GET /version": status(403, "forbidden") };
  await expect(observed(clusterVersion, {}, routes)).rejects.toThrow(HttpError);
});
