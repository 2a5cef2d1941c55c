import fc from "fast-check";
import { expect, test } from "vitest";
import { mangledText, oddText } from "../testing/odd-input.ts";
import { endings } from "./e2e/endings.ts";
import { readGinkgoJunit } from "./e2e/ginkgo-junit.ts";
import { readJunit } from "./tempest/junit.ts";
import { tags, XmlFault } from "./xml.ts";

const junit = `<?xml version="1.0"?>
<testsuites><testsuite name="s" timestamp="2026-09-01T11:00:00" time="12.5"><properties><property name="DryRun" value="false"/></properties>
<testcase classname="tempest.api" name="[It] [sig-a] b [Conformance]" status="failed"><failure type="failed" message="a &lt; b &#65;">x</failure></testcase>
<testcase name="[BeforeSuite]" status="passed"/><testcase name="c"><skipped message="skipped - no"/></testcase></testsuite></testsuites>`;

test("whatever the text is, there are tags, a fault or both, and each tag that closes was open", () => {
  fc.assert(
    fc.property(fc.oneof(oddText, mangledText(junit)), (xml) => {
      const open: string[] = [];
      try {
        for (const { name, kind } of tags(xml)) {
          if (kind === "opens") open.push(name);
          else expect(open.pop()).toBe(name);
        }
        expect(open).toEqual([]);
      } catch (error) {
        if (!(error instanceof XmlFault)) throw error;
      }
    }),
  );
});

test("whatever a JUnit file says, there are tests with endings that exist and times that are some", () => {
  fc.assert(
    fc.property(fc.oneof(oddText, mangledText(junit)), (xml) => {
      for (const { ending } of readGinkgoJunit(xml)?.tests ?? []) expect(endings).toContain(ending);
      for (const { outcome } of readJunit(xml)?.tests ?? []) expect(["passed", "failed", "skipped"]).toContain(outcome);
      expect(String(readJunit(xml)?.madeAt)).toMatch(/Z$|^undefined$/);
    }),
  );
});

test("what every object has is no outcome and no sign", () => {
  const xml = '<testsuite><testcase name="a&constructor;"><constructor/><toString/></testcase></testsuite>';
  expect(readJunit(xml)?.tests).toEqual([{ id: "a&constructor;", outcome: "passed" }]);
});

test("a run that took longer than time itself is of no known time", () => {
  const xml = (time: string) =>
    `<testsuite timestamp="2026-09-01T11:00:00" time="${time}"><testcase name="a"/></testsuite>`;
  expect(readGinkgoJunit(xml("1e300"))?.madeAt).toBeUndefined();
  expect(readGinkgoJunit(xml("1.5"))?.madeAt).toBe("2026-09-01T11:00:01.500Z");
});

test.each(["x", "&amp;", "/", "'"])("a message of millions of %s is read", (piece) => {
  const xml = `<testsuite><testcase name="a"><failure message="${piece.repeat(3_000_000)}"/></testcase></testsuite>`;
  expect(readJunit(xml)).toMatchObject({ tests: [{ id: "a", outcome: "failed" }], damage: undefined });
});

test("what is within a tag's quotes is no tag", () => {
  const xml = `<testsuite><testcase name='a>b' classname="c/"></testcase><testcase name="d" /></testsuite >`;
  expect(readJunit(xml)).toMatchObject({ tests: [{ id: "c/.a>b" }, { id: "d" }], damage: undefined });
});

const many = 200_000;

// Were the time they take to grow with the square of their size, these would take minutes.
test.each([
  ["a name that nothing ends", `<testsuite><${"a".repeat(many)}`],
  ["attributes without values", `<testsuite ${"a".repeat(many)}></testsuite>`],
  ["blanks behind an attribute", `<testsuite a${" ".repeat(many)}></testsuite>`],
  ["quotes that nothing ends", `<testsuite><a ${'"'.repeat(many + 1)}></testsuite>`],
  ["slashes", `<testsuite><a ${"/".repeat(many)}`],
  ["tags within tags", "<testsuite>".repeat(many)],
  [
    "suites beside each other",
    `<testsuites>${'<testsuite timestamp="2026-09-01T11:00:00"/>'.repeat(many)}</testsuites>`,
  ],
])("%s can be read in time", (_, xml) => {
  expect(readJunit(xml)).toMatchObject({ tests: [] });
  expect(readGinkgoJunit(xml)).toMatchObject({ tests: [] });
});
