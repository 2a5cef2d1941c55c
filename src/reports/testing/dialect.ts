import { expect } from "vitest";
import type { Element } from "./read-xml.ts";

const elements: Readonly<Record<string, { readonly attributes: readonly string[]; readonly children: RegExp }>> = {
  testsuites: { attributes: ["name", "tests", "failures", "errors", "time"], children: /^(testsuite )*$/ },
  testsuite: {
    attributes: ["name", "timestamp", "time", "tests", "failures", "errors", "skipped", "id", "package", "hostname"],
    children: /^properties (testcase )*$/,
  },
  properties: { attributes: [], children: /^(property )+$/ },
  property: { attributes: ["name", "value"], children: /^$/ },
  testcase: { attributes: ["classname", "name", "time"], children: /^((failure|error|skipped) )?(system-out )?$/ },
  failure: { attributes: ["type", "message"], children: /^$/ },
  error: { attributes: ["type", "message"], children: /^$/ },
  skipped: { attributes: ["type", "message"], children: /^$/ },
  "system-out": { attributes: [], children: /^$/ },
};

/** What the XML schema of the Jenkins xUnit plugin asks of a document, and a little more: exactly these, in this order. */
export function expectStrictDialect(element: Element): void {
  const rule = elements[element.name];
  expect(Object.keys(elements)).toContain(element.name);
  expect(Object.keys(element.attributes).toSorted()).toEqual(rule?.attributes.toSorted());
  expect(element.children.map(({ name }) => `${name} `).join("")).toMatch(rule?.children ?? /^$/);
  // Text stands in these alone; in the others the schema allows none.
  if (!["failure", "error", "skipped", "system-out"].includes(element.name)) expect(element.text.trim()).toBe("");
  const { time, timestamp, type } = element.attributes;
  if (time !== undefined) expect(time).toMatch(/^\d+(\.\d{1,3})?$/);
  if (timestamp !== undefined) expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  if (type !== undefined) expect(type).toMatch(/^scs\.[\w.-]+$/);
  for (const child of element.children) expectStrictDialect(child);
}
