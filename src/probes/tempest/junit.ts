import type { Outcome, Reading } from "./result.ts";
import { tags, XmlFault, type XmlTag } from "../xml.ts";

/** What `subunit2junitxml` makes of a stream. Undefined when the document is something else. */
export function readJunit(xml: string): Reading | undefined {
  const tests: { id: string; outcome: Outcome }[] = [];
  const times: number[] = [];
  let current: { readonly id: string; outcome: Outcome } | undefined;
  let damage: string | undefined;
  let first: string | undefined;
  try {
    for (const { name, kind, attributes } of tags(xml)) {
      first ??= name;
      if (!/^testsuites?$/.test(first)) return undefined;
      if (kind === "opens" && attributes["timestamp"] !== undefined) times.push(timeOf(attributes["timestamp"]));
      if (name === "testcase" && kind === "opens") current = { id: idOf(attributes), outcome: "passed" };
      else if (name === "testcase" && current !== undefined) {
        tests.push(current);
        current = undefined;
      } else if (current !== undefined) current.outcome = outcomes.get(name) ?? current.outcome;
    }
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    damage = error.message;
  }
  if (first === undefined) return undefined;
  const latestMs = times.filter((each) => !Number.isNaN(each)).reduce((a, b) => Math.max(a, b), 0);
  return { tests, madeAt: latestMs === 0 ? undefined : new Date(latestMs).toISOString(), damage };
}

const outcomes = new Map<string, Outcome>(
  Object.entries({ failure: "failed", error: "failed", skipped: "skipped" } as const),
);

/** The names were cut at their last dot. */
function idOf({ classname = "", name = "" }: XmlTag["attributes"]): string {
  return classname === "" ? name : `${classname}.${name}`;
}

/** JUnit leaves the zone out. */
function timeOf(text: string): number {
  return Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
}
