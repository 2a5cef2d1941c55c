import { expect, test } from "vitest";
import { plain } from "../../../src/release-data/kubernetes-version.ts";
import { onCluster } from "./example-facts.ts";
import type { Offered } from "./offer.probe.ts";
import { judgedVersions, offeredVersions } from "./offered.ts";

const now = "2024-10-01T00:00:00Z";
const none = { by: "local", classification: null, expires: null, ready: null };

function offered(...versions: readonly Partial<Offered>[]) {
  const all = versions.map((each) => ({ version: "1.30.3", ...none, ...each }));
  const facts = { ...onCluster("v1.29.7", now), offer: { source: "gardener" as const, file: null, versions: all } };
  return { offer: offeredVersions(facts)?.map(plain), judged: judgedVersions(facts)?.map(plain) };
}

test.each([
  ["supported", { classification: "supported" }],
  ["not classified", {}],
  ["to expire", { expires: "2024-10-01T00:00:01Z" }],
  ["ready", { ready: true }],
])("a version that is %s is offered", (_, version) => {
  expect(offered(version)).toEqual({ offer: ["1.30.3"], judged: ["1.30.3"] });
});

test.each([
  ["in preview", { classification: "preview" }],
  ["deprecated", { classification: "deprecated" }],
  ["expired", { classification: "supported", expires: now }],
  ["not ready", { ready: false }],
  ["no version", { version: "latest" }],
])("a version that is %s is not, and then the cluster's own is judged", (_, version) => {
  expect(offered(version)).toEqual({ offer: undefined, judged: ["1.29.7"] });
});
