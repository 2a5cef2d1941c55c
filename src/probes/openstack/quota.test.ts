import { expect, test } from "vitest";
import type { Creation } from "../../core/resource.ts";
import { QuotaError } from "../../errors.ts";
import { demandOf, missingQuota, neverEnough, peakDemand, requireQuota } from "./quota.ts";

const volumes: Creation = { kind: "volume", count: 2, cost: "storage", quota: { volumes: 1, gigabytes: 1 } };
const server: Creation = { kind: "server", count: 1, cost: "machines", quota: { instances: 1, cores: 2 } };

test("the demand is the sum over all that is created", () => {
  expect(Object.fromEntries(demandOf([volumes, server, volumes]))).toEqual({
    volumes: 4,
    gigabytes: 4,
    instances: 1,
    cores: 2,
  });
});

test.each([
  ["just enough", { volumes: { limit: 10, used: 8 }, gigabytes: { limit: 2, used: 0 } }],
  ["no limit", { volumes: { limit: null, used: 800 } }],
  ["a service that does not tell how much is taken", { volumes: { limit: 2, used: null } }],
  ["nothing that is known", {}],
])("%s is enough", (_, quota) => {
  expect(missingQuota(quota, [volumes])).toEqual([]);
  expect(() => requireQuota(quota, [volumes])).not.toThrow();
});

test("one too few is told with all figures", () => {
  const quota = { volumes: { limit: 10, used: 9 }, gigabytes: { limit: 1, used: null }, cores: { limit: 0, used: 0 } };
  expect(missingQuota(quota, [volumes])).toEqual([
    "volumes: 2 needed, the quota is 10, of which 9 are taken",
    "gigabytes: 2 needed, the quota is 1",
  ]);
  expect(() => requireQuota(quota, [volumes])).toThrow(QuotaError);
});

test("what others have taken may be given back, but a limit stays", () => {
  expect(neverEnough({ volumes: { limit: 2, used: 2 } }, [volumes])).toEqual([]);
  expect(neverEnough({ volumes: { limit: 1, used: 0 } }, [volumes])).toEqual(["volumes: 2 needed, the quota is 1"]);
});

test("at the same time as much is taken as the most demanding questions take of each thing", () => {
  const questions = [[volumes], [server], [server, volumes], []];
  const peak = (atOnce: number) => Object.fromEntries(peakDemand(questions, atOnce));
  expect(peak(1)).toEqual({ volumes: 2, gigabytes: 2, instances: 1, cores: 2 });
  expect(peak(2)).toEqual({ volumes: 4, gigabytes: 4, instances: 2, cores: 4 });
});
