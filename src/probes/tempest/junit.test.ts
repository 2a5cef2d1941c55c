import { describe, expect, test } from "vitest";
import { readJunit } from "./junit.ts";

const xml = `<testsuite errors="0" failures="1" name="" tests="5" time="0.039" timestamp="2026-09-01T10:03:00">
<testcase classname="tempest.A" name="test_bad[id-1]" time="0.006">
<failure type="testtools.testresult.real._StringException">Traceback: b &amp; &lt;c>
</failure>
</testcase>
<testcase classname="tempest.A" name="test_ok[id-2,smoke]" time="0.000"/>
<testcase classname="tempest.A" name='test_"quoted&quot;&#33;&#x21;' time="0.000"><!-- <failure> --><![CDATA[<error>]]></testcase>
<testcase classname="tempest.A" name="test_skip[id-3]" time="0.000">
<skipped>no</skipped>
</testcase>
<testcase classname="" name="setUpClass (tempest.B)" time="0.000">
<error>broken</error>
</testcase>
</testsuite>
`;
const tests = [
  { id: "tempest.A.test_bad[id-1]", outcome: "failed" },
  { id: "tempest.A.test_ok[id-2,smoke]", outcome: "passed" },
  { id: 'tempest.A.test_"quoted"!!', outcome: "passed" },
  { id: "tempest.A.test_skip[id-3]", outcome: "skipped" },
  { id: "setUpClass (tempest.B)", outcome: "failed" },
];

test("every test is read with how it ended, and when the suite did", () => {
  expect(readJunit(xml)).toEqual({ tests, madeAt: "2026-09-01T10:03:00.000Z", damage: undefined });
});

test("a document without times says none", () => {
  expect(readJunit(xml.replace(/ timestamp="[^"]*"/, ""))).toMatchObject({ madeAt: undefined });
});

test("suites may stand in suites", () => {
  expect(readJunit(`<?xml version="1.0"?>\n<testsuites>${xml}</testsuites>`)).toMatchObject({ tests });
});

test("wherever a document is cut, it says so and never says more than the whole one", () => {
  const all = new Set(tests.map(({ id, outcome }) => `${id} ${outcome}`));
  const end = xml.trimEnd().length;
  for (let length = xml.indexOf(">") + 1; length < end; length++) {
    const found = readJunit(xml.slice(0, length));
    expect(found?.damage).toBeDefined();
    expect(found?.tests.filter(({ id, outcome }) => !all.has(`${id} ${outcome}`))).toEqual([]);
  }
});

describe("what is no result", () => {
  test.each(["<html><body></body></html>", "", "plain text", "<!DOCTYPE html><html></html>"])("%j", (text) => {
    expect(readJunit(text)).toBeUndefined();
  });
});

test.each([
  ["<testsuite></testsuites>", "the tag testsuites is closed without having been opened"],
  ["<testsuite/><testsuite/>", "it has more than one document in it"],
  ["<testsuite><testcase name='a' <b></testsuite>", "a tag is broken, or of a kind that a result has no need of"],
])("%j is damaged", (text, damage) => {
  expect(readJunit(text)).toMatchObject({ damage });
});
