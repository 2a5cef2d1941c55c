import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../errors.ts";
import { folder } from "../testing/folder.ts";
import { probeContext } from "../testing/probe-context.ts";
import { subunitStream } from "../testing/subunit-stream.ts";
import { tempest } from "./tempest.probe.ts";

async function fact(content: string | Buffer) {
  using place = folder();
  const path = join(place.path, "result");
  writeFileSync(path, content);
  const inputs = { files: { tempest: path }, companions: {} };
  return tempest.schema.parse(await tempest.observe({}, probeContext(undefined, { inputs })));
}

const start = new Date("2026-09-01T10:00:00Z");
const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/) as string;

test("nothing handed in is null", async () => {
  expect(tempest.schema.parse(await tempest.observe({}, probeContext(undefined)))).toBeNull();
});

test("a stream is recorded with each test once and its attempts in order, and is read again as it was", async () => {
  const stream = subunitStream(
    [
      ["a", "inprogress"],
      ["a", "fail"],
      ["b", "skip"],
      ["a", "success"],
    ],
    start,
  );
  const recorded = await fact(stream);
  expect(recorded).toEqual({
    sha256,
    format: "subunit",
    madeAt: "2026-09-01T10:00:03.000Z",
    damage: null,
    tests: [
      { id: "a", outcomes: ["failed", "passed"] },
      { id: "b", outcomes: ["skipped"] },
    ],
  });
  expect(tempest.schema.parse(JSON.parse(JSON.stringify(recorded)))).toEqual(recorded);
});

test("JUnit is known by its first character", async () => {
  expect(await fact('\uFEFF\n<testsuite><testcase classname="c" name="a"/></testsuite>')).toEqual({
    sha256,
    format: "junit",
    madeAt: null,
    damage: null,
    tests: [{ id: "c.a", outcomes: ["passed"] }],
  });
});

test("a stream that ends too early says so", async () => {
  const stream = subunitStream(
    [
      ["a", "success"],
      ["b", "fail"],
    ],
    start,
  );
  expect(await fact(stream.subarray(0, -1))).toMatchObject({ damage: "its end is missing", tests: [{ id: "a" }] });
});

test.each([
  ["", "result is empty."],
  ["test: a\nsuccess: a\n", "result has no result of Tempest in it."],
  ["<html></html>", "result has no result of Tempest in it."],
  ["<testsuite/>", "result has no result of Tempest in it."],
])("%j is refused", async (content, sentence) => {
  await expect(fact(content)).rejects.toThrow(UsageError);
  await expect(fact(content)).rejects.toThrow(sentence);
});
