import type { Collection, Component, Impact, Incident, StatusPage } from "./page-facts.ts";
import { collections } from "./page-facts.ts";

/** An id that no other number gives. */
export const id = (number: number): string => `0b6f1d5e-0000-4000-8000-${String(number).padStart(12, "0")}`;

export const impact = (changes: Partial<Impact> = {}): Impact => ({
  reference: id(3),
  type: id(1),
  severity: 40,
  ...changes,
});

export const component = (changes: Partial<Component> = {}): Component => ({
  id: id(2),
  impacts: [impact()],
  ...changes,
});

export const incident = (changes: Partial<Incident> = {}): Incident => ({
  id: id(3),
  beganAt: "2026-11-21T09:00:00Z",
  endedAt: null,
  phase: { generation: 1, order: 0 },
  impacts: [impact({ reference: id(2) })],
  updates: [0, 1],
  ...changes,
});

/** A page with one incident under way, with the differences that a test is about. */
export function page(changes: Partial<StatusPage> = {}) {
  const found: StatusPage = {
    url: "https://status.example",
    answers: collections.map((path) => ({ path, status: 200, isDocumented: true })),
    phases: { generation: 1, names: ["investigating", "resolved"] },
    phaseMethods: ["GET", "POST"],
    impactTypes: [id(1)],
    severities: [
      { name: "maintenance", value: 0 },
      { name: "limited", value: 50 },
      { name: "broken", value: 100 },
    ],
    components: [component()],
    incidents: [incident()],
    ...changes,
  };
  return { page: found, clock: { now: "2026-11-21T10:00:00Z" } };
}

export const nothing = { page: null, clock: { now: "2026-11-21T10:00:00Z" } };

const factOf = {
  phases: "phases",
  impacttypes: "impactTypes",
  severities: "severities",
  components: "components",
  incidents: "incidents",
} as const satisfies Readonly<Record<Collection, keyof StatusPage>>;

/** The page, but for one collection. */
export function answering(path: Collection, status: number) {
  const { page: whole } = page();
  const answers = whole.answers.map((each) => (each.path === path ? { path, status, isDocumented: false } : each));
  return page({ answers, [factOf[path]]: null });
}
