import { expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { volumes } from "../../clients/openstack/block-storage.ts";
import { QuotaError } from "../../errors.ts";
import { patientCloud } from "../../testing/simulated-cloud.ts";
import { own } from "./owned-thing.ts";

const world = { ...compliant, volume: { ...compliant.volume, quota: { volumes: 1 } } };
const signal = AbortSignal.timeout(20_000);

test("a question waits until another one has given back what it holds", async () => {
  await using simulated = await patientCloud(world, signal);
  const { context, target, cloud } = simulated;
  const first = await own("volume", volumes, { size: 1 }, context);
  let looks = 0;
  const pause: typeof target.pause = async (ms, ownSignal) => {
    if (++looks === 2) await context.release();
    await target.pause(ms, ownSignal);
  };
  const waiting = {
    ...context,
    target: new Proxy(target, { get: (of, key) => (key === "pause" ? pause : bound(of, key)) }),
  };
  const second = await own("volume", volumes, { size: 1 }, waiting);
  expect(second.id).not.toBe(first.id);
  await context.release();
  expect(cloud.owned()).toEqual({});
});

test("a quota that stays too small is told as what it is", async () => {
  await using simulated = await patientCloud(world, signal);
  const { context, cloud } = simulated;
  await own("volume", volumes, { size: 1 }, context);
  await expect(own("volume", volumes, { size: 1 }, context)).rejects.toThrow(QuotaError);
  await context.release();
  expect(cloud.owned()).toEqual({});
});

/** A method of the class, with what is private in it. */
function bound(of: object, key: string | symbol): unknown {
  const value: unknown = Reflect.get(of, key);
  return typeof value === "function" ? (value.bind(of) as unknown) : value;
}
