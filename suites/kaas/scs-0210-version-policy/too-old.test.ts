import { expect, test } from "vitest";
import { hourUnknown, tooOld } from "./too-old.ts";

const about = { kind: "Kubernetes version", name: "1.30.3" };
const day = "2024-07-16";

test("what nobody can know is told of what it is about, if it is about something", () => {
  const actual = `known until ${day}`;
  expect(tooOld("It may be due.", `${day}T12:00:00Z`, about)).toMatchObject({ about, actual, cause: "dependency" });
  expect(tooOld("It may be due.", `${day}T12:00:00Z`, undefined)).not.toHaveProperty("about");
  expect(hourUnknown("1.30.3", day, about)).toMatchObject({ about, actual: day, cause: "dependency" });
  expect(hourUnknown("1.30.3", day, undefined)).not.toHaveProperty("about");
});
