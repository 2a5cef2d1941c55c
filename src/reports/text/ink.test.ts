import { expect, test } from "vitest";
import { inkOf } from "./ink.ts";

test("each verdict has its colour, and a failure is bold", () => {
  const ink = inkOf(true);
  expect((["PASS", "FAIL", "DNF", "MISS"] as const).map((verdict) => ink.verdict(verdict, "x"))).toEqual([
    "\u001b[32mx\u001b[39m",
    "\u001b[31m\u001b[1mx\u001b[22m\u001b[39m",
    "\u001b[33mx\u001b[39m",
    "\u001b[35mx\u001b[39m",
  ]);
  expect([ink.bold("x"), ink.faint("x")]).toEqual(["\u001b[1mx\u001b[22m", "\u001b[2mx\u001b[22m"]);
});

test("nothing is painted where nobody asked for colour, nor where there is nothing to see", () => {
  const plain = inkOf(false);
  expect([plain.verdict("FAIL", "x"), plain.bold("x"), plain.faint("x")]).toEqual(["x", "x", "x"]);
  const ink = inkOf(true);
  expect([ink.verdict("FAIL", ""), ink.bold(""), ink.faint("")]).toEqual(["", "", ""]);
});

test("whoever asked for colour gets it, whatever standard output is", () => {
  const before = process.env["NO_COLOR"];
  process.env["NO_COLOR"] = "1";
  try {
    expect(inkOf(true).bold("x")).toBe("\u001b[1mx\u001b[22m");
  } finally {
    if (before === undefined) delete process.env["NO_COLOR"];
    else process.env["NO_COLOR"] = before;
  }
});
