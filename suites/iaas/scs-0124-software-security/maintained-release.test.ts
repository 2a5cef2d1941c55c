import { expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { simulate, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../../src/clients/openstack/cloud.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { computeMicroversion } from "./compute-microversion.probe.ts";
import { maintainedRelease } from "./maintained-release.ts";
import { generations } from "./releases.ts";

const on = (day: string, newest: string | null) => ({
  computeMicroversion: { newest },
  clock: { now: `${day}T12:00:00Z` },
});

testTestcase(maintainedRelease, {
  accepts: {
    "the newest release": on("2026-11-21", "2.104"),
    "one that is newer still": on("2026-11-21", "2.110"),
    "one that this tool cannot tell from a maintained one": on("2026-11-21", "2.100"),
    "a release on its last day": on("2026-04-28", "2.96"),
    "the last day but one of what is known": on("2027-04-28", "2.103"),
    "the release before the newest": on("2026-11-21", "2.103"),
    "one with more than its makers gave it": on("2026-11-21", "2.102"),
  },
  rejects: {
    "a release on the day of its end": [
      on("2026-04-29", "2.96"),
      {
        message: expect.stringContaining("this is 2024.2 Dalmatian, which its makers no longer maintain") as string,
        actual: { microversion: "2.96", maintainedUntil: "2026-04-29" },
      },
    ],
    "one that is older than all that are known": [
      on("2026-11-21", "2.95"),
      { message: expect.stringContaining("an older release than 2024.2 Dalmatian") as string },
    ],
    "one that two releases may be, after the end of both": [
      on("2027-04-28", "2.100"),
      {
        message: expect.stringContaining("this is 2025.1 Epoxy or 2025.2 Flamingo, which") as string,
        actual: { microversion: "2.100", maintainedUntil: "2027-04-28" },
      },
    ],
    "one with more than its makers gave it, after its end": [
      on("2026-11-21", "2.97"),
      { message: expect.stringContaining("this is 2024.2 Dalmatian") as string },
    ],
    "one in which 2.9 is not 2.90": [on("2026-11-21", "2.9")],
  },
  leavesOpen: {
    "a service that does not tell": [on("2026-11-21", null), { cause: "dependency" }],
    "something else than a microversion": [on("2026-11-21", "3.0"), { actual: "3.0" }],
    "a microversion of something else": [on("2026-11-21", "12.104"), { actual: "12.104" }],
    "a microversion and more": [on("2026-11-21", "2.104.1"), { actual: "2.104.1" }],
    "a day on which what is known is a year old": [
      on("2027-04-29", "2.95"),
      {
        message: "What this tool knows of releases is of 2026-04-29, which is too old to judge by.",
        cause: "dependency",
      },
    ],
  },
});

test.each([
  ["2026-10-01", "2.100", 0],
  ["2026-10-02", "2.100", 1],
  ["2026-10-02", "2.104", 0],
  ["2026-10-02", "2.105", 1],
])("on %s %s has %d notes", (day, newest, notes) => {
  expect(maintainedRelease.judge(on(day, newest))).toHaveLength(notes);
});

const messages = (day: string, newest: string) =>
  maintainedRelease.judge(on(day, newest)).map(({ message, actual }) => [message, actual]);

test("what is passed without being certain is told", () => {
  expect(messages("2026-10-02", "2.100")).toEqual([
    [
      "By its microversions this is 2025.1 Epoxy or 2025.2 Flamingo; of these 2025.1 Epoxy is no longer maintained.",
      "2.100",
    ],
  ]);
  expect(messages("2026-10-02", "2.105")).toEqual([["The release is newer than any that this tool knows.", "2.105"]]);
});

test("the releases are those of the makers' list, the newest first", () => {
  expect(
    generations.map(({ minor, releases }) => [
      minor,
      ...releases.map(({ name, maintainedUntil }) => [name, maintainedUntil]),
    ]),
  ).toEqual([
    [104, ["2026.2 Hibiscus", undefined]],
    [103, ["2026.1 Gazpacho", "2027-10-27"]],
    [100, ["2025.1 Epoxy", "2026-10-02"], ["2025.2 Flamingo", "2027-04-28"]],
    [96, ["2024.2 Dalmatian", "2026-04-29"]],
  ]);
});

async function observed(change: Partial<SimulatedWorld>) {
  const world = { ...compliant, ...change };
  await using cloud = await simulate(world);
  await using target = connect(cloudConfigOf(world, cloud.authUrl), { userAgent: "test", env: {} });
  const context = probeContext(target, { signal: AbortSignal.timeout(10_000) });
  return computeMicroversion.schema.parse(await computeMicroversion.observe({}, context));
}

test("the newest microversion is recorded, and read again as it was", async () => {
  const fact = await observed({ compute: { ...compliant.compute, max_microversion: "2.100" } });
  expect(fact).toEqual({ newest: "2.100" });
  expect(computeMicroversion.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
});

test("a service may keep its versions to itself", async () => {
  const faults = { "GET /compute/v2.1/": { status: 403 }, "GET /compute/v2.1": { status: 403 } };
  expect(await observed({ conditions: { faults } })).toEqual({ newest: null });
});
