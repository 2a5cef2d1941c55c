import { expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import type { World } from "../../../fixtures/clouds/world.ts";
import { QuotaError } from "../../../src/errors.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import { patientCloud } from "../../../src/testing/simulated-cloud.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { availabilityZones } from "./availability-zones.probe.ts";
import { crossZoneAttachment } from "./cross-zone-attachment.ts";
import { type CrossZoneAttachment, crossZoneAttachment as probe } from "./cross-zone-attachment.probe.ts";

const across = (status: number | null): { attachment: CrossZoneAttachment } => ({
  attachment: {
    tried: { server: "a", volume: "b", refusal: status === null ? null : { status, message: `answered ${status}` } },
  },
});

testTestcase(crossZoneAttachment, {
  accepts: { "a refusal": across(400), "a cloud with one zone": { attachment: { tried: null } } },
  rejects: {
    "an attachment": [
      across(null),
      { about: { kind: "availability zone", name: "a" }, expected: 'a volume of the zone "b" is refused' },
    ],
  },
  leavesOpen: {
    "a refusal for lack of a role": [across(403), { cause: "privilege" }],
    "a failure": [across(500), { actual: "answered 500", cause: "unexpected-response" }],
  },
});

test("that there is nothing to attach across zones is told", () => {
  expect(crossZoneAttachment.judge({ attachment: { tried: null } })).toMatchObject([{ level: "note" }]);
});

async function observed(world: World) {
  await using simulated = await patientCloud(world, AbortSignal.timeout(20_000));
  const { context, cloud } = simulated;
  const facts = {
    zones: availabilityZones.schema.parse(await availabilityZones.observe({}, context)),
    images: images.schema.parse(await images.observe({}, context)),
    flavors: flavors.schema.parse(await flavors.observe({}, context)),
    quota: quota.schema.parse(await quota.observe({}, context)),
  };
  try {
    const fact = probe.schema.parse(await probe.observe(facts, context));
    expect(probe.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
    return { fact, bodies: cloud.log };
  } finally {
    await context.release();
    expect([cloud.owned(), cloud.missing(), context.account.leaked]).toEqual([{}, {}, []]);
  }
}

const zoned = (
  compute: readonly string[],
  storage: readonly string[],
  rest: Partial<World["compute"]> = {},
): World => ({
  ...compliant,
  compute: { ...compliant.compute, availability_zones: compute, ...rest },
  volume: { ...compliant.volume, availability_zones: storage },
});

test("a volume is attached to a server in another zone, and nothing is left of either", async () => {
  const { fact } = await observed(zoned(["a", "b"], ["a", "b"]));
  expect(fact).toEqual({ tried: { server: "a", volume: "b", refusal: null } });
});

test("Nova may refuse that", async () => {
  const { fact } = await observed(zoned(["a", "b"], ["a", "b"], { cross_az_attach: false }));
  expect(fact.tried?.refusal).toMatchObject({ status: 400 });
  expect(fact.tried?.refusal?.message).toContain("not in the same availability_zone");
});

test.each([
  ["zones that have nothing in common", ["c"], ["a", "b"], { server: "c", volume: "a" }],
  ["a zone for servers that volumes have not", ["c", "b"], ["a", "b"], { server: "b", volume: "a" }],
])("%s: where it is tried", async (_, compute, storage, places) => {
  expect((await observed(zoned(compute, storage))).fact.tried).toMatchObject(places);
});

test.each([
  ["one zone", ["nova"], ["nova"]],
  ["several for servers only", ["a", "b"], ["nova"]],
])("with %s nothing is created", async (_, compute, storage) => {
  const { fact, bodies } = await observed(zoned(compute, storage));
  expect(fact).toEqual({ tried: null });
  expect(bodies.filter(({ method, path }) => method === "POST" && !path.startsWith("/identity"))).toEqual([]);
});

test("a quota that is too small is not used up", async () => {
  const world = zoned(["a", "b"], ["a", "b"]);
  await expect(observed({ ...world, volume: { ...world.volume, quota: { volumes: 0 } } })).rejects.toThrow(QuotaError);
});
