import { expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { volumes } from "../../clients/openstack/block-storage.ts";
import { QuotaError } from "../../errors.ts";
import { patientCloud } from "../../testing/simulated-cloud.ts";
import { testResources } from "../../testing/probe-context.ts";
import { own } from "./owned-thing.ts";

const world = { ...compliant, volume: { ...compliant.volume, quota: { volumes: 1 } } };
const signal = AbortSignal.timeout(20_000);

test("a question waits until another one has given back what it holds", async () => {
  await using simulated = await patientCloud(world, signal);
  const { context, target, cloud } = simulated;
  const resources = testResources();
  const [one, other] = [resources.ownership(target, signal), resources.ownership(target, signal)];
  const first = await own("volume", volumes, { size: 1 }, { ...context, resources: one });
  let waitedMs = 0;
  const pause: typeof target.pause = async (ms, ownSignal) => {
    waitedMs += ms;
    if (waitedMs > 60_000) await one.release();
    await target.pause(ms, ownSignal);
  };
  const waiting = {
    ...context,
    resources: other,
    target: new Proxy(target, { get: (of, key) => (key === "pause" ? pause : bound(of, key)) }),
  };
  expect(other.areOthersHolding()).toBe(true);
  const second = await own("volume", volumes, { size: 1 }, waiting);
  expect(second.id).not.toBe(first.id);
  expect([one.areOthersHolding(), other.areOthersHolding()]).toEqual([true, false]);
  await other.release();
  expect(cloud.owned()).toEqual({});
});

test("a quota that stays too small is told as what it is", async () => {
  await using simulated = await patientCloud(world, signal);
  const { context, cloud, target } = simulated;
  let waitedMs = 0;
  const pause: typeof target.pause = async (ms, ownSignal) => {
    waitedMs += ms;
    await target.pause(ms, ownSignal);
  };
  const patient = new Proxy(target, { get: (of, key) => (key === "pause" ? pause : bound(of, key)) });
  await own("volume", volumes, { size: 1 }, context);
  await expect(own("volume", volumes, { size: 1 }, { ...context, target: patient })).rejects.toThrow(QuotaError);
  // Nobody else of this run can give anything back.
  expect(waitedMs).toBeGreaterThan(15_000);
  expect(waitedMs).toBeLessThan(40_000);
  await context.release();
  expect(cloud.owned()).toEqual({});
});

test("a quota that others hold until the deadline is why, and not the deadline", async () => {
  await using simulated = await patientCloud(world, signal);
  const { context, target, cloud } = simulated;
  const resources = testResources();
  const [one, other] = [resources.ownership(target, signal), resources.ownership(target, signal)];
  await own("volume", volumes, { size: 1 }, { ...context, resources: one });
  const hurried = target.for({ purpose: "hurried", deadline: context.now().getTime() + 100_000 });
  const waiting = { ...context, target: hurried, resources: other };
  await expect(own("volume", volumes, { size: 1 }, waiting)).rejects.toThrow(QuotaError);
  for (const each of [one, other]) await each.release();
  expect(cloud.owned()).toEqual({});
});

/** A method of the class, with what is private in it. */
function bound(of: object, key: string | symbol): unknown {
  const value: unknown = Reflect.get(of, key);
  return typeof value === "function" ? (value.bind(of) as unknown) : value;
}
