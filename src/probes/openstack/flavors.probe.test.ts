import { expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { simulate, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../clients/openstack/cloud.ts";
import { Secret } from "../../secret.ts";
import type { Flavors } from "./flavor.ts";
import { flavors } from "./flavors.probe.ts";
import { probeContext } from "../../testing/probe-context.ts";

const standard = {
  id: "17d4",
  name: "SCS-1V-4",
  vcpus: 1,
  ram: 4096,
  disk: 0,
  extra_specs: { "scs:name-v2": "SCS-1V-4", "hw_rng:allowed": "True", "customer:contract": "4711" },
};
const recorded = {
  id: "17d4",
  name: "SCS-1V-4",
  vcpus: 1,
  ram: 4096,
  disk: 0,
  isPublic: true,
  extraSpecs: { "scs:name-v2": "SCS-1V-4", "hw_rng:allowed": "True" },
};

test("the fact has each flavor with the extra specs that standards speak about, and no others", async () => {
  expect(await observed({ flavors: [standard] })).toEqual({ extraSpecs: "listed", flavors: [recorded] });
});

test("a fact that was recorded is read again as it was", async () => {
  const fact = await observed({ flavors: [standard] });
  expect(flavors.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
});

test("a flavor that only some projects may use is told apart", async () => {
  const { flavors: found } = await observed({
    flavors: [{ ...standard, "os-flavor-access:is_public": false, access: true }],
  });
  expect(found).toEqual([{ ...recorded, isPublic: false }]);
});

test("extra specs that are not in the list are fetched", async () => {
  const fact = await observed({ flavors: [standard], extra_specs_policy: "hidden" });
  expect(fact).toEqual({ extraSpecs: "fetched", flavors: [recorded] });
});

test("extra specs that may not be read are unknown, which is not the same as none", async () => {
  const fact = await observed({ flavors: [standard], extra_specs_policy: "forbidden" });
  expect(fact).toEqual({ extraSpecs: "forbidden", flavors: [{ ...recorded, extraSpecs: null }] });
});

test("a cloud without flavors is a fact, not a failure", async () => {
  expect(await observed({ flavors: [] })).toEqual({ extraSpecs: "listed", flavors: [] });
});

test("a flavor that is deleted while it is read does not exist", async () => {
  const gone = { "GET /compute/v2.1/flavors/17d4/os-extra_specs": { status: 404 } };
  const fact = await observed({ flavors: [standard], extra_specs_policy: "hidden" }, { faults: gone });
  expect(fact).toEqual({ extraSpecs: "fetched", flavors: [] });
});

test("a flavor whose vCPUs are not a number is not a fact", () => {
  const flavor = { ...recorded, vcpus: "1" };
  expect(flavors.schema.safeParse({ extraSpecs: "listed", flavors: [flavor] }).success).toBe(false);
});

async function observed(
  compute: SimulatedWorld["compute"],
  conditions: NonNullable<SimulatedWorld["conditions"]> = {},
): Promise<Flavors> {
  await using cloud = await simulate({ ...compliant, compute, conditions });
  const { id, secret } = compliant.identity.application_credential;
  await using target = connect(
    {
      name: "simulated",
      authUrl: cloud.authUrl,
      auth: { type: "application-credential", credential: { id }, secret: new Secret(secret) },
      region: undefined,
      interface: "public",
      tls: { verify: true },
      endpointOverrides: {},
      origin: [],
    },
    { userAgent: "scs-conformance/test", env: {} },
  );
  const context = probeContext(target, { signal: AbortSignal.timeout(10_000) });
  return flavors.schema.parse(await flavors.observe({}, context));
}
