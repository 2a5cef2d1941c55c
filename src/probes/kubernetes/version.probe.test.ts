import { expect, test } from "vitest";
import { observed, status } from "../../testing/observed.ts";
import { HttpError } from "../../errors.ts";
import { clusterVersion } from "./version.probe.ts";

const path = "GET /version";

test("of the version what names it and how it was built is recorded", async () => {
  const build = {
    gitVersion: "v1.30.1-gke.100",
    gitCommit: "5c5c",
    buildDate: "2024-05-14T10:00:00Z",
    platform: "linux/amd64",
  };
  const body = { major: "1", minor: "30+", goVersion: "go1.22", ...build };
  const { fact, log } = await observed(clusterVersion, {}, { [path]: { body } });
  expect(fact).toEqual({ ...build, isSortedByPriority: false });
  expect(log).toHaveLength(1);
});

test("whether the answer names the flow and the priority level of its request is recorded", async () => {
  const headers = { "x-kubernetes-pf-flowschema-uid": "5a2", "x-kubernetes-pf-prioritylevel-uid": "1b7" };
  const { fact } = await observed(clusterVersion, {}, { [path]: { body: { gitVersion: "v1.36.3" }, headers } });
  expect(fact).toEqual({ gitVersion: "v1.36.3", isSortedByPriority: true });
});

test("a cluster that does not tell its version leaves the question open", async () => {
  const routes = { [path]: status(403, "forbidden") };
  await expect(observed(clusterVersion, {}, routes)).rejects.toThrow(HttpError);
});
