import { expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { withCatalog } from "../../../fixtures/clouds/variations.ts";
import { simulate, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../../src/clients/openstack/cloud.ts";
import { HttpError, UnexpectedResponseError } from "../../../src/errors.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { availabilityZones } from "./availability-zones.probe.ts";

async function observed(change: Partial<SimulatedWorld>) {
  const world = { ...compliant, ...change };
  await using cloud = await simulate(world);
  await using target = connect(cloudConfigOf(world, cloud.authUrl), { userAgent: "test", env: {} });
  const context = probeContext(target, { signal: AbortSignal.timeout(10_000) });
  return availabilityZones.schema.parse(await availabilityZones.observe({}, context));
}

const faulty = (route: string, fault: { readonly status: number; readonly body?: unknown }) => ({
  conditions: { faults: { [route]: fault } },
});
const nova = { name: "nova", available: true };

test("the zones of each service are recorded, and read again as they were", async () => {
  const fact = await observed({
    compute: { ...compliant.compute, availability_zones: ["az1", "az2"] },
    volume: { ...compliant.volume, availability_zones: ["nova"] },
  });
  expect(fact).toMatchObject({ compute: [{ name: "az1" }, { name: "az2" }], storage: [nova] });
  expect(availabilityZones.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
});

test("a zone for networks and routers is one zone", async () => {
  expect(await observed({})).toEqual({ compute: [nova], storage: [nova], network: [nova] });
});

test("a zone may be out of order", async () => {
  const body = { availabilityZoneInfo: [{ zoneName: "az1", zoneState: { available: false }, hosts: null }] };
  const fault = faulty("GET /compute/v2.1/os-availability-zone", { status: 200, body });
  expect(await observed(fault)).toMatchObject({ compute: [{ name: "az1", available: false }] });
});

test("while no host is up there is no zone", async () => {
  const fault = faulty("GET /compute/v2.1/os-availability-zone", { status: 200, body: { availabilityZoneInfo: [] } });
  expect(await observed(fault)).toMatchObject({ compute: [] });
});

test("a cloud may be without block storage, and Neutron without zones", async () => {
  const without = withCatalog((entries) => entries.filter(({ type }) => type !== "block-storage"));
  expect(await observed(without)).toMatchObject({ storage: null });
  expect(await observed(faulty("GET /network/v2.0/availability_zones", { status: 404 }))).toMatchObject({
    network: null,
  });
});

test("a service that fails, or answers something else, has not told", async () => {
  await expect(observed(faulty("GET /compute/v2.1/os-availability-zone", { status: 403 }))).rejects.toThrow(HttpError);
  const nothing = faulty("GET /compute/v2.1/os-availability-zone", { status: 200, body: {} });
  await expect(observed(nothing)).rejects.toThrow(UnexpectedResponseError);
  const stateless = { availabilityZoneInfo: [{ zoneName: "az1" }] };
  await expect(
    observed(faulty("GET /compute/v2.1/os-availability-zone", { status: 200, body: stateless })),
  ).rejects.toThrow("available");
});
