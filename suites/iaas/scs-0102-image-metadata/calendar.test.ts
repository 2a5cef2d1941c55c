import { expect, test } from "vitest";
import { dueByText } from "./calendar.ts";
import { image } from "./example-image.ts";

const seconds = (day: string) => Date.parse(day) / 1000;
const due = (replace_frequency: string, built: string) =>
  new Date((dueByText(image({ replace_frequency }), seconds(built), seconds("2026-06-30"))?.at ?? NaN) * 1000)
    .toISOString()
    .slice(0, 10);

test.each([
  ["daily", "2026-02-28", "2026-03-01"],
  ["weekly", "2026-12-28", "2027-01-04"],
  ["monthly", "2026-05-15", "2026-06-15"],
  ["monthly", "2026-01-31", "2026-02-28"],
  ["monthly", "2024-01-31", "2024-02-29"],
  ["quarterly", "2025-11-30", "2026-02-28"],
  ["yearly", "2024-02-29", "2025-02-28"],
  ["yearly", "2025-12-31", "2026-12-31"],
])("a %s replacement of an image built on %s is due on %s", (frequency, built, day) => {
  expect(due(frequency, built)).toBe(day);
});

test("it may be three days late", () => {
  const { at = 0, latest = 0 } = dueByText(image(), seconds("2026-05-15"), seconds("2026-06-30")) ?? {};
  expect(latest - at).toBe(3 * 86_400);
});

test("the replacement is due as long as the image is provided, to the second", () => {
  const at = (now: string) => dueByText(image({ provided_until: "2026-06-29" }), seconds("2026-05-15"), seconds(now));
  expect(at("2026-06-29T00:00:00Z")).toBeDefined();
  expect(at("2026-06-29T00:00:01Z")).toBeUndefined();
});

test.each([
  [{ replace_frequency: "never" }],
  [{ replace_frequency: "critical_bug" }],
  [{ replace_frequency: undefined }],
  [{ provided_until: "none" }],
  [{ provided_until: "2026-06-29" }],
])("nothing is due of %j", (changes) => {
  expect(dueByText(image(changes), seconds("2026-01-01"), seconds("2026-06-30"))).toBeUndefined();
});
