import { expect, test } from "vitest";
import { clock } from "./clock.probe.ts";
import { probeContext } from "../testing/probe-context.ts";

const at = (now: () => Date) => clock.observe({}, probeContext(undefined, { now }));

test("the time is that of the run, to the millisecond", async () => {
  const fact = await at(() => new Date("2026-06-30T12:00:00.123Z"));
  expect(clock.schema.parse(fact)).toEqual({ now: "2026-06-30T12:00:00.123Z" });
});

test("a record without a readable time is refused", () => {
  expect(clock.schema.safeParse({ now: "yesterday" }).success).toBe(false);
});
