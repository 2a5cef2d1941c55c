import { expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import type { World } from "../../../fixtures/clouds/world.ts";
import { patientCloud } from "../../testing/simulated-cloud.ts";
import type { Quota } from "./quota.ts";
import { quota } from "./quota.probe.ts";

async function observed(world: World): Promise<Quota> {
  await using simulated = await patientCloud(world, AbortSignal.timeout(10_000));
  return quota.schema.parse(await quota.observe({}, simulated.context));
}

test("the fact has what the project may have of each thing, and has, where the service tells", async () => {
  const compute = { ...compliant.compute, quota: { instances: 3, cores: -1 } };
  const volume = { ...compliant.volume, quota: { gigabytes: 7 }, volumes: [{ id: "v1", name: "db", size: 5 }] };
  const found = await observed({ ...compliant, compute, volume });
  expect(found).toMatchObject({
    instances: { limit: 3, used: 0 },
    cores: { limit: null, used: 0 },
    gigabytes: { limit: 7, used: 5 },
    volumes: { limit: 10, used: 1 },
    network: { limit: 100, used: null },
  });
  expect(quota.schema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
});

test.each([
  ["is down", { status: 503, headers: { "retry-after": "0" } }],
  ["refuses", { status: 403 }],
] as const)("a service that %s leaves out its own amounts only", async (_, reply) => {
  const faults = { "GET /volume/v3/5c5c0000000000000000000000000001/limits": reply };
  const found = await observed({ ...compliant, conditions: { faults } });
  expect(Object.keys(found)).toEqual(expect.arrayContaining(["instances", "network"]));
  expect(found).not.toHaveProperty("gigabytes");
});

test("a cloud without a service has none of its amounts", async () => {
  const catalog = compliant.identity.catalog.filter(({ type }) => type !== "compute");
  const found = await observed({ ...compliant, identity: { ...compliant.identity, catalog } });
  expect(found).not.toHaveProperty("instances");
  expect(found).toHaveProperty("volumes");
});
