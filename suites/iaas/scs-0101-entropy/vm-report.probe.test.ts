import { describe, expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import type { World } from "../../../fixtures/clouds/world.ts";
import { DependencyError, HttpError, QuotaError, TimeoutError, UnexpectedResponseError } from "../../../src/errors.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import { type PatientCloud, patientCloud } from "../../../src/testing/simulated-cloud.ts";
import type { VmReport } from "./vm-report.ts";
import { vmReport } from "./vm-report.probe.ts";

async function asked({ context }: PatientCloud): Promise<VmReport> {
  const facts = {
    images: images.schema.parse(await images.observe({}, context)),
    flavors: flavors.schema.parse(await flavors.observe({}, context)),
    quota: quota.schema.parse(await quota.observe({}, context)),
  };
  return vmReport.schema.parse(await vmReport.observe(facts, context));
}

async function observed(world: World): Promise<VmReport> {
  await using simulated = await patientCloud(world, AbortSignal.timeout(20_000));
  return await asked(simulated);
}

const withServer = (server: NonNullable<World["compute"]["server"]>): World => ({
  ...compliant,
  compute: { ...compliant.compute, server },
});

test("the fact is what the virtual machine says about itself", async () => {
  const fact = await observed(compliant);
  expect(fact).toMatchObject({
    machine: "x86_64",
    kernel: expect.stringMatching(/^\d/),
    entropyAvail: ["256"],
    fipsTool: "rngtest",
    fipsTest: expect.arrayContaining(["rngtest: FIPS 140-2 failures: 1"]),
    cpuFlags: ["rdrand", "rdseed"],
  });
  expect(vmReport.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
});

test("everything that was created is destroyed, and nothing else", async () => {
  await using simulated = await patientCloud(compliant, AbortSignal.timeout(20_000));
  await asked(simulated);
  expect(simulated.cloud.owned()).not.toEqual({});
  await simulated.context.release();
  expect(simulated.cloud.owned()).toEqual({});
  expect(simulated.cloud.missing()).toEqual({});
  expect(simulated.context.account).toMatchObject({ leaked: [] });
});

test("a machine that needs its time is waited for", async () => {
  const fact = await observed(withServer({ active_delay: 100, console_delay: 200 }));
  expect(fact.entropyAvail).toEqual(["256"]);
});

test("lines with the prefix of cloud-init are read", async () => {
  const fact = await observed({ ...compliant, vm: { console_noise: true } });
  expect(fact.entropyAvail).toEqual(["256"]);
});

test("a machine in which nothing can test random numbers says so", async () => {
  const fact = await observed({ ...compliant, vm: { packages: false } });
  expect(fact).toMatchObject({ fipsTool: "none", fipsTest: [] });
});

describe("a machine boots from the disk of a larger flavor where there is no volume:", () => {
  test.each<[string, World["volume"]]>([
    ["Cinder answers with an error", { ...compliant.volume, fail: { create_volume: "http500" } }],
    ["the volume ends in an error", { ...compliant.volume, fail: { create_volume: "error" } }],
    ["the quota has room for none", { ...compliant.volume, quota: { gigabytes: 7 } }],
    ["the quota shows only in the refusal", { ...compliant.volume, fail: { create_volume: "quota413" } }],
  ])("%s", async (_, volume) => {
    await using simulated = await patientCloud({ ...compliant, volume }, AbortSignal.timeout(20_000));
    expect(await asked(simulated)).toMatchObject({
      bootedFrom: "image",
      flavor: { name: "m1.small" },
      entropyAvail: ["256"],
    });
    await simulated.context.release();
    expect(simulated.cloud.owned()).toEqual({});
  });

  test("and where no flavor has a disk, Cinder's answer is told", async () => {
    const flavors = compliant.compute.flavors.filter(({ disk }) => disk === 0);
    const volume = { ...compliant.volume, fail: { create_volume: "http500" } } as const;
    await expect(observed({ ...compliant, compute: { flavors }, volume })).rejects.toThrow(HttpError);
  });
});

describe("without a machine there is no fact:", () => {
  test.each<[string, World, new () => Error, string]>([
    [
      "a quota that is too small",
      { ...compliant, compute: { ...compliant.compute, quota: { instances: 0 } } },
      QuotaError,
      "instances: 1 needed, the quota is 0",
    ],
    ["a quota that only shows when it is used", withServer({ create: "quota" }), QuotaError, "uota"],
    ["a server that ends in an error", withServer({ create: "error" }), UnexpectedResponseError, "No valid host"],
    ["a server that is never done", withServer({ create: "stuck" }), TimeoutError, "still in the status build"],
    ["a cloud without images", { ...compliant, image: { images: [] } }, DependencyError, "no public image"],
    [
      "flavors that are all too small",
      { ...compliant, compute: { flavors: compliant.compute.flavors.map((flavor) => ({ ...flavor, ram: 1 })) } },
      DependencyError,
      "No flavor has the",
    ],
    [
      "a cloud-init that runs no scripts",
      { ...compliant, vm: { console: "scripts-user" } },
      UnexpectedResponseError,
      "cloud-init could not run the script",
    ],
    [
      "a console without the report",
      { ...compliant, vm: { console_skip: ["echo"] } },
      TimeoutError,
      "none of the report",
    ],
  ] as const)("%s", async (_, world, kind, words) => {
    await using simulated = await patientCloud(world, AbortSignal.timeout(20_000));
    const asking = asked(simulated);
    await expect(asking).rejects.toThrow(kind);
    await expect(asking).rejects.toThrow(words);
    await simulated.context.release();
    expect(simulated.cloud.owned()).toEqual({});
  });
});
