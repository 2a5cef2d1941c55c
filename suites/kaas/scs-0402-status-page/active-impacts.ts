import { inconclusive, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { nothingThere, onAnswers, onPage } from "./on-page.ts";
import type { Component, Incident, Value } from "./page-facts.ts";
import { common } from "./page.ts";

export const activeImpacts = testcase({
  ...common,
  id: "scs-0402-active-impacts",
  requirement: "A component names only those impacts whose incidents are under way.",
  level: "MUST",
  needs: { ...onPage, clock },
  judge: ({ page, clock }) =>
    onAnswers(page, ["components", "incidents"], ({ components, incidents }) => {
      const named = (components ?? []).flatMap((component) =>
        component.impacts.map(({ reference }) => ({ component, reference })),
      );
      if (named.length === 0) return [nothingThere("component that an incident affects")];
      const byId = new Map((incidents ?? []).map((incident) => [incident.id, incident]));
      return named.flatMap(({ component, reference }) =>
        over(component, byId.get(reference), reference, Date.parse(clock.now)),
      );
    }),
});

/** Between the answers of the page and ours. */
const patienceMs = 60_000;

function over(component: Component, incident: Incident | undefined, reference: Value, now: number): readonly Finding[] {
  const about = { kind: "component", name: String(component.id) };
  if (incident === undefined) {
    const message = "A component names an incident that could not be found.";
    return [inconclusive(message, { about, actual: reference ?? "missing", cause: "unexpected-response" })];
  }
  const { beganAt, endedAt } = incident;
  const details = { about, expected: "under way", actual: { incident: incident.id, beganAt, endedAt } };
  if (time(endedAt) < now - patienceMs) return [violation("A component names an incident that has ended.", details)];
  if (time(beganAt) > now + patienceMs)
    return [violation("A component names an incident that has not begun.", details)];
  return [];
}

/** Never, where it has no end. */
const time = (value: Value): number => (typeof value === "string" ? Date.parse(value) : Number.NaN);
