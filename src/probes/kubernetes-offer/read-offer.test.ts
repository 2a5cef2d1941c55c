import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../../errors.ts";
import { folder } from "../../testing/folder.ts";
import { readOffer } from "./read-offer.ts";

function read(content: string) {
  using place = folder();
  const path = join(place.path, "offer.yaml");
  writeFileSync(path, content);
  return readOffer(path);
}

test.each([
  "versions: [1.36.3, v1.35.10]",
  "versions:\n  - 1.36.3\n  - v1.35.10\n",
  '{"versions": ["1.36.3", "v1.35.10"]}',
])("%j offers two versions", (content) => {
  expect(read(content).versions).toEqual(["1.36.3", "v1.35.10"]);
});

const form = "an offer is a mapping with the list `versions`, such as `versions: [1.35.8, 1.36.4]`.";

test.each([
  ["", `offer.yaml:1: ${form}`],
  ["[1.36.3]", `offer.yaml:1: ${form}`],
  ["versions: 1.36.3", `offer.yaml:1: ${form}`],
  ["versions: []", "offer.yaml:1: the list of versions is empty."],
  ["versions:\n- 1.36.3\n- 1.30\n", 'offer.yaml:3: a version must be written in full, such as 1.36.3, not "1.30".'],
  ["versions: [latest]", 'not "latest".'],
  ["versions: [[1.36.3]]", "not a list."],
  ["versions: [", "is not valid YAML"],
])("%j is refused with its line", (content, sentence) => {
  expect(() => read(content)).toThrow(UsageError);
  expect(() => read(content)).toThrow(sentence);
});
