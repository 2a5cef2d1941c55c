import fc from "fast-check";
import { expect, test } from "vitest";
import { mangledText, oddText } from "../../../src/testing/odd-input.ts";
import { StatusPage } from "./page-facts.ts";
import { component, dataOf, incident, listOf, phases } from "./read-page.ts";

const page = `{"data":[{"id":"a","phase":{"generation":1,"order":2},"beganAt":"2026-01-01T00:00:00Z","phases":["a"],"generation":1,
"affects":[{"reference":"a","type":"b","severity":50}],"activelyAffectedBy":[{"reference":"a"}],"updates":[1,2]}]}`;

const { phases: Phases, components: Components, incidents: Incidents } = StatusPage.shape;

test("whatever a page answers, what is kept of it can be recorded", () => {
  fc.assert(
    fc.property(fc.oneof(oddText, mangledText(page), fc.json({ maxDepth: 5 })), (text) => {
      const data = dataOf(text);
      expect(() => Phases.parse(phases(data))).not.toThrow();
      expect(() => Components.parse(listOf(data, component))).not.toThrow();
      expect(() => Incidents.parse(listOf(data, incident))).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
