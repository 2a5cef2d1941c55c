import { expect, test } from "vitest";
import * as z from "zod";
import { judge } from "./judge.ts";
import { probe } from "./probe.ts";

const number = probe({
  id: "number",
  summary: "A number",
  effect: "reads",
  timeoutMs: 1000,
  schema: z.number(),
  needs: {},
  observe: () => Promise.resolve(1),
});

test("where a probe knows no remedy, its testcases have none, not an empty one", () => {
  const failure = { cause: "timeout", message: "No answer." } as const;
  const { findings } = judge({ needs: { number }, judge: () => [] }, () => ({ ok: false, failure }));
  expect(findings.map((finding) => Object.keys(finding).sort())).toEqual([["cause", "level", "message"]]);
});
