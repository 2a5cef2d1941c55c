import { expect, test } from "vitest";
import { didYouMean } from "./did-you-mean.ts";

test.each([
  ["a swap of neighbours", "usernmae", ["username", "user_id", "password"], "username"],
  ["a missing letter", "pasword", ["username", "password"], "password"],
  ["a letter too many", "prood", ["dev", "prod"], "prod"],
  ["one wrong letter in a short word", "prop", ["dev", "prod"], "prod"],
  ["another case", "REGIONONE", ["RegionOne"], "RegionOne"],
  ["the nearest of several", "scs-0103", ["scs-0102-v1", "scs-0101", "scs-0104-v1"], "scs-0101"],
  ["a beginning before a slip", "v5", ["v4", "v5.1"], "v5.1"],
  ["a single letter begins nothing", "v", ["v5.1"], undefined],
  ["the first of equals", "prodX", ["prod1", "prod2"], "prod1"],
  ["a word far from all", "banana", ["username", "password"], undefined],
  ["two slips in a short word", "abcd", ["abxy"], undefined],
  ["four slips in a long word", "v3oidcpassword", ["v3password"], undefined],
  ["no candidates", "prod", [], undefined],
  ["an empty word", "", ["prod"], undefined],
])("%s", (_, word, candidates, expected) => {
  expect(didYouMean(word, candidates)).toBe(expected);
});
