import { likelyDate, meant } from "./likely.ts";
import { officialTime } from "./official-date.ts";
import type { PropertyRule } from "./property.ts";
import { isDay } from "./text-date.ts";

const words: readonly string[] = ["none", "notice", "forever"];

export const uuidValidity: PropertyRule = {
  requirement: "Every public image tells in uuid_validity how long its id can be used.",
  level: "MUST",
  deviations: ["D09"],
  accepts: (value) =>
    value === undefined ||
    words.includes(value) ||
    // Digits of any script, as Python counts them.
    /^last-\p{Nd}+$/u.test(value) ||
    officialTime(value) !== undefined,
  expected: "`none`, `notice`, `forever`, `last-N` with a number N, or a day YYYY-MM-DD",
  fault: "The property uuid_validity promises nothing that the standard knows.",
  likely: ({ uuid_validity = "" }) => corrected(uuid_validity),
  placeholder: "last-N",
  remark: (value) => {
    if (value === undefined) {
      return {
        message:
          "The property uuid_validity is not set. The official testcase accepts that, though the text demands it.",
        deviation: "D09",
        value: "last-N",
      };
    }
    if (words.includes(value) || /^last-0*[1-9]\d*$/.test(value) || isDay(value)) return undefined;
    return {
      message: "The text of the standard does not know this form of uuid_validity. The official testcase accepts it.",
      deviation: "D09",
      value: corrected(value) ?? "last-N",
    };
  },
};

function corrected(value: string): string | undefined {
  const last = /^[\s"']*last[-_ ]*0*([1-9]\d*)["'\s]*$/i.exec(value)?.[1];
  return last === undefined ? (meant(value, words) ?? likelyDate(value)) : `last-${last}`;
}
