import { describe, expect, test } from "vitest";
import { arrivals } from "./diff-findings.ts";
import { inconclusive, note, violation, type Finding, type Thing } from "./finding.ts";

const off = (about?: Thing) => violation("It is off.", about === undefined ? {} : { about });
const image = (name: string | null, id?: string): Thing => ({
  kind: "image",
  name,
  ...(id === undefined ? {} : { id }),
});
const open = (message: string, cause: "timeout" | "quota", about?: Thing) =>
  inconclusive(message, about === undefined ? { cause } : { cause, about });

describe("each finding is new as often as it is new", () => {
  test.each([
    [0, 1, 1],
    [0, 2, 2],
    [0, 3, 3],
    [1, 1, 0],
    [1, 3, 2],
    [2, 3, 1],
    [2, 1, 0],
    [3, 3, 0],
  ])("%d before and %d after are %d", (before, after, count) => {
    const times = (number: number) => Array.from({ length: number }, () => off());
    expect(arrivals(times(before), times(after))).toHaveLength(count);
  });
});

describe("the same, or not", () => {
  test.each<[string, Finding, Finding, boolean]>([
    ["the same", off(), off(), true],
    ["another message", off(), violation("It is gone."), false],
    ["another message about the same", off(image("a")), violation("It is gone.", { about: image("a") }), false],
    ["another number in what is about nothing", violation("9 are off."), violation("8 are off."), false],
    [
      "another number of days of an object",
      violation("It is 9 days old.", { about: image("a") }),
      violation("It is 10 days old.", { about: image("a") }),
      true,
    ],
    [
      "a number where there was none",
      violation("Its form is v.", { about: image("a") }),
      violation("Its form is v2.", { about: image("a") }),
      false,
    ],
    ["about another object", off(image("a")), off(image("b")), false],
    ["about another kind", off(image("a")), off({ kind: "flavor", name: "a" }), false],
    ["about an object, and not in general", off(), off(image("a")), false],
    ["made again under its name", off(image("a", "1")), off(image("a", "2")), true],
    ["without a name the id counts", off(image(null, "1")), off(image(null, "2")), false],
    ["without a name and with the same id", off(image(null, "1")), off(image(null, "1")), true],
    ["without name and id", off(image(null)), off(image(null)), true],
    ["undecided for the same cause", open("Took 3 s.", "timeout"), open("Took 9 s.", "timeout"), true],
    ["undecided for another cause", open("Odd.", "timeout"), open("Odd.", "quota"), false],
    ["undecided about another object", open("Odd.", "quota", image("a")), open("Odd.", "quota", image("b")), false],
    ["now known", open("It is off.", "timeout"), off(), false],
  ])("%s", (_, before, after, isSame) => {
    expect(arrivals([before], [after])).toEqual(isSame ? [] : [after]);
  });
});

test("of several with one name those are paired first whose id is the same", () => {
  const before = [off(image("a", "1")), off(image("a", "2"))];
  expect(arrivals([off(image("a", "2"))], before)).toEqual([off(image("a", "1"))]);
  expect(arrivals([off(image("a", "3"))], before)).toEqual([off(image("a", "2"))]);
});

test("notes are no findings that come or take the place of one", () => {
  expect(arrivals([], [note("By the way.")])).toEqual([]);
  expect(arrivals([note("It is off.")], [off(), note("It is off.")])).toEqual([off()]);
});
