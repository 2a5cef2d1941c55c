import { expect, test } from "vitest";
import { uuidFrom } from "./uuid-from.ts";

test("the same words make the same UUID for ever: the monitor knows a report by it", () => {
  expect(uuidFrom("run")).toBe("0a7e2894-f075-47ae-84fa-a10f21d287c0");
  expect(uuidFrom("a", "b")).toBe("0473ef2d-c0d3-44ab-a59d-3580c1134e9d");
  expect(uuidFrom("ab")).not.toBe(uuidFrom("a", "b"));
});

test("each has the form of version 4", () => {
  for (let index = 0; index < 100; index += 1) {
    expect(uuidFrom(String(index))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
