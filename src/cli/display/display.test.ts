import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Result } from "../../core/result.ts";
import type { RunEvent } from "../../run/events.ts";
import { testIo } from "../../testing/test-io.ts";
import { planFrom } from "../wish.ts";
import { chooseDisplay } from "./choose-display.ts";
import { wantsColour } from "./colour.ts";

const plan = await planFrom(
  { scope: ["scs-compatible-iaas@v5.1"], select: ["scs-0100-syntax-check,scs-0100-semantics-check"] },
  new Date("2026-06-30T12:00:00Z"),
);

const result = (testcase: string, verdict: Result["verdict"]): Result => ({
  testcase,
  standards: [{ standard: "scs-0100-v3.1", target: "main" }],
  requirement: "One.",
  level: "MUST",
  url: "https://example.org",
  section: "light",
  lifetime: "week",
  verdict,
  findings: verdict === "FAIL" ? [{ level: "violation", message: "It is wrong." }] : [],
  evidence: [],
});

const events: readonly RunEvent[] = [
  { type: "probe.start", probe: "flavors", summary: "All flavors" },
  {
    type: "exchange",
    probe: "flavors",
    exchange: { method: "GET", url: "http://nova/flavors", status: 200, durationMs: 3, attempt: 1, requestId: "req-1" },
  },
  { type: "testcase.end", result: result("scs-0100-syntax-check", "FAIL") },
  { type: "testcase.end", result: result("scs-0100-semantics-check", "PASS") },
];

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-06-30T12:00:00Z") }));
afterEach(() => void vi.useRealTimers());

describe("without a terminal", () => {
  test("there is a line for each failure and each standard", () => {
    const io = testIo([]);
    using display = chooseDisplay(plan, {}, io);
    events.forEach(display.watch);
    expect(io.err()).toBe(
      [
        "12:00:00Z start    scope=scs-compatible-iaas@v5.1 testcases=2",
        '12:00:00Z testcase scs-0100-syntax-check FAIL "It is wrong."',
        "12:00:00Z standard scs-0100-v3.1 FAIL pass=1 fail=1 dnf=0 miss=0",
        "",
      ].join("\n"),
    );
  });

  test("every half minute there is a sign of life that names the slowest question", () => {
    const io = testIo([]);
    using display = chooseDisplay(plan, {}, io);
    display.watch({ type: "probe.start", probe: "flavors", summary: "All flavors" });
    vi.advanceTimersByTime(61_000);
    const beats = io
      .err()
      .split("\n")
      .filter((line) => line.includes("progress"));
    expect(beats).toEqual([
      "12:00:30Z progress done=0/2 running=1 requests=0 slowest=flavors(30s)",
      "12:01:00Z progress done=0/2 running=1 requests=0 slowest=flavors(60s)",
    ]);
  });

  test.each([
    [0, []],
    [2, ["12:00:00Z request  GET http://nova/flavors 200 (3 ms) req-1"]],
  ])("-v given %d times shows so much more", (verbose, lines) => {
    const io = testIo([]);
    using display = chooseDisplay(plan, { verbose }, io);
    events.forEach(display.watch);
    expect(
      io
        .err()
        .split("\n")
        .filter((line) => line.includes("request ")),
    ).toEqual(lines);
  });

  test("-q shows nothing", () => {
    const io = testIo([]);
    using display = chooseDisplay(plan, { quiet: true }, io);
    events.forEach(display.watch);
    expect(io.err()).toBe("");
  });
});

describe("on a terminal", () => {
  const terminal = () => {
    const io = testIo([]);
    return { ...io, stderr: { ...io.stderr, isTTY: true, columns: 60, rows: 10 } };
  };

  test("a window shows what is running and what is slow, and is gone at the end", () => {
    const io = terminal();
    const display = chooseDisplay(plan, {}, io);
    display.watch({ type: "probe.start", probe: "flavors", summary: "All flavors" });
    vi.advanceTimersByTime(3_000);
    expect(io.err()).toContain("waiting for: All flavors  3 s");
    expect(io.err()).toContain("0/2 testcases · 1 running · 0 requests · elapsed 0:03");
    display[Symbol.dispose]();
    expect(io.err().endsWith("\x1b[J")).toBe(true);
  });

  test("no line is wider than the terminal", () => {
    const io = terminal();
    using display = chooseDisplay(plan, {}, io);
    display.watch({ type: "probe.start", probe: "long", summary: "A question that is long ".repeat(10) });
    vi.advanceTimersByTime(3_000);
    const lines = stripVTControlCharacters(io.err()).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(60);
  });

  test.each([{ CI: "true" }, { TERM: "dumb" }])("%j gets lines", (env) => {
    const io = { ...terminal(), env };
    using display = chooseDisplay(plan, {}, io);
    events.forEach(display.watch);
    expect(io.err()).not.toContain("\x1b");
  });
});

describe("colour", () => {
  const tty = { write: () => true, isTTY: true };
  test.each([
    [{}, {}, true],
    [{}, { NO_COLOR: "1" }, false],
    [{}, { FORCE_COLOR: "0" }, false],
    [{}, { TERM: "dumb" }, false],
    [{ color: false }, { FORCE_COLOR: "1" }, false],
    [{ color: true }, { NO_COLOR: "1" }, true],
  ])("with %j and %j is %s on a terminal", (words, env, wanted) => {
    expect(wantsColour(words, { ...testIo([]), env }, tty)).toBe(wanted);
  });

  test("is off where nobody looks, unless forced", () => {
    const { stdout } = testIo([]);
    expect([
      wantsColour({}, testIo([]), stdout),
      wantsColour({}, { ...testIo([]), env: { FORCE_COLOR: "1" } }, stdout),
    ]).toEqual([false, true]);
  });
});
