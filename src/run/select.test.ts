import { describe, expect, test } from "vitest";
import { UsageError } from "../errors.ts";
import { select, type Selectable } from "./select.ts";

const item = (
  id: string,
  standard: string,
  target: "main" | "recommended",
  level: "MUST" | "SHOULD" = "MUST",
): Selectable => ({
  entry: { id, section: id.startsWith("scs-0101") ? "medium" : "light", level },
  standards: [{ standard, target }],
});

const items = [
  item("scs-0100-syntax-check", "scs-0100-v3.1", "main"),
  item("scs-0101-entropy-avail", "scs-0101-v1", "main"),
  item("scs-0103-flavor-1v-4", "scs-0103-v1", "main"),
  item("scs-0103-flavor-1v-4-10", "scs-0103-v1", "recommended", "SHOULD"),
];

const selected = (...expressions: string[]) => [...select(items, expressions)];

describe("selection", () => {
  test.each<[string[], string[]]>([
    [[], items.map(({ entry }) => entry.id)],
    [["scs-0100-syntax-check"], ["scs-0100-syntax-check"]],
    [["scs-0103"], ["scs-0103-flavor-1v-4", "scs-0103-flavor-1v-4-10"]],
    [["scs-010*-*-1v-4"], ["scs-0103-flavor-1v-4"]],
    [["standard:scs-0101-v1"], ["scs-0101-entropy-avail"]],
    [["standard:scs-0103"], ["scs-0103-flavor-1v-4", "scs-0103-flavor-1v-4-10"]],
    [["target:recommended"], ["scs-0103-flavor-1v-4-10"]],
    [["id:scs-0103-flavor-1v-4"], ["scs-0103-flavor-1v-4"]],
    [["scs-0103-flavor-1v-4"], ["scs-0103-flavor-1v-4", "scs-0103-flavor-1v-4-10"]],
    [["level:SHOULD"], ["scs-0103-flavor-1v-4-10"]],
    [["section:medium"], ["scs-0101-entropy-avail"]],
    [["scs-0100,scs-0101"], ["scs-0100-syntax-check", "scs-0101-entropy-avail"]],
    [
      ["scs-0100", "scs-0101"],
      ["scs-0100-syntax-check", "scs-0101-entropy-avail"],
    ],
    [["!scs-0103"], ["scs-0100-syntax-check", "scs-0101-entropy-avail"]],
    [["scs-0103", "!target:recommended"], ["scs-0103-flavor-1v-4"]],
  ])("%j means %j", (expressions, ids) => {
    expect(selected(...expressions)).toEqual(ids);
  });

  test.each([
    [["scs-0130"], 'matches no testcase of this scope. Did you mean "scs-0100'],
    [["scs-0103-flavour-1v-4"], 'Did you mean "scs-0103-flavor-1v-4"?'],
    [["tag:flavor"], '"tag" is not something to select by. Known are: id, standard, target, section, level.'],
    [["scs-0100", "!scs-0100"], 'The selection "scs-0100,!scs-0100" leaves no testcase.'],
    [[""], "The selection is empty"],
    [["scs-010"], "matches no testcase"],
  ])("%j is refused: %s", (expressions, sentence) => {
    expect(() => selected(...expressions)).toThrow(UsageError);
    expect(() => selected(...expressions)).toThrow(sentence);
  });
});
