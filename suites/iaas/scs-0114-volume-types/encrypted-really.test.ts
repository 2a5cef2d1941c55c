import { expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import type { World } from "../../../fixtures/clouds/world.ts";
import { judge } from "../../../src/core/judge.ts";
import { QuotaError } from "../../../src/errors.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import { patientCloud } from "../../../src/testing/simulated-cloud.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { encryptedReally } from "./encrypted-really.ts";
import { encryptedVolumes, type EncryptedVolume } from "./encrypted-volumes.probe.ts";
import { volumeTypes } from "./volume-types.probe.ts";

const good: EncryptedVolume = {
  type: { id: "t1", name: "luks" },
  refusal: null,
  status: "available",
  encrypted: true,
};
const about = { kind: "volume type", name: "luks", id: "t1" };
const cloud = (...changes: Partial<EncryptedVolume>[]) => ({
  volumes: changes.map((change) => ({ ...good, ...change })),
});

testTestcase(encryptedReally, {
  accepts: { "a volume that is encrypted": cloud({}), "no type that says so": cloud() },
  rejects: {
    "a volume that is not encrypted": [
      cloud({ encrypted: false }),
      { about, expected: "encrypted: true", actual: "encrypted: false", deviation: "D26" },
    ],
    "one of two types": [
      cloud({}, { encrypted: false, type: { id: "t2", name: "safe" } }),
      { about: { ...about, name: "safe", id: "t2" } },
    ],
  },
  leavesOpen: {
    "a volume that ends in an error": [
      cloud({ status: "error" }),
      { about, actual: "error", cause: "unexpected-response" },
    ],
    "a volume of which Cinder does not tell": [cloud({ encrypted: null }), { cause: "unexpected-response" }],
    "a request that is refused": [
      cloud({ refusal: { status: 403, message: "POST … answered 403" }, status: null, encrypted: null }),
      { actual: "POST … answered 403", cause: "privilege" },
    ],
  },
});

test("that nothing was judged is told", () => {
  const { findings } = judge(encryptedReally, () => ({ ok: true, fact: [] }));
  expect(findings).toMatchObject([{ level: "note", deviation: "D46" }]);
});

const typed = (...types: World["volume"]["types"]) => ({
  ...compliant,
  volume: { ...compliant.volume, types, quota: { volumes: 1 } },
});
const honest = { id: "t1", name: "luks", description: "[scs:encrypted] LUKS", encrypted: true };
const boastful = { id: "t2", name: "safe", description: "[scs:encrypted, replicated]" };
const plain = { id: "t3", name: "plain", description: "Plain", default: true };

async function observed(world: World): Promise<readonly EncryptedVolume[]> {
  await using simulated = await patientCloud(world, AbortSignal.timeout(20_000));
  const { context, cloud } = simulated;
  const facts = {
    volumeTypes: volumeTypes.schema.parse(await volumeTypes.observe({}, context)),
    quota: quota.schema.parse(await quota.observe({}, context)),
  };
  const fact = encryptedVolumes.schema.parse(await encryptedVolumes.observe(facts, context));
  expect(cloud.owned()).toEqual({});
  await context.release();
  expect(context.account).toMatchObject({ leaked: [] });
  expect(encryptedVolumes.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
  return fact;
}

test("a volume of each type that claims it is looked at, one at a time", async () => {
  const found = await observed(typed(honest, boastful, plain));
  expect(Object.fromEntries(found.map(({ type, encrypted }) => [type.name, encrypted]))).toEqual({
    luks: true,
    safe: false,
  });
});

test("where no type claims it, nothing is created and no quota needed", async () => {
  const world = typed(plain);
  expect(await observed({ ...world, volume: { ...world.volume, quota: { volumes: 0 } } })).toEqual([]);
});

test("a refusal is recorded, a quota that is too small is not asked", async () => {
  const world = typed(honest);
  const refusing = { ...world, volume: { ...world.volume, fail: { create_volume: "http500" } } } as const;
  expect(await observed(refusing)).toMatchObject([{ refusal: { status: 500 }, status: null, encrypted: null }]);
  await expect(observed({ ...world, volume: { ...world.volume, quota: { volumes: 0 } } })).rejects.toThrow(QuotaError);
});
