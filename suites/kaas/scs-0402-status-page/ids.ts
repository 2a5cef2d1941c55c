import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { nothingThere, onAnswers, onPage } from "./on-page.ts";
import { isWhole, type Impact, type StatusPage, type Value } from "./page-facts.ts";
import { common } from "./page.ts";

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const withIds = ["impacttypes", "components", "incidents"] as const;

export const ids = testcase({
  ...common,
  id: "scs-0402-ids",
  requirement: "Impact types, components and incidents are known by UUIDs, also where others refer to them.",
  level: "MUST",
  deviations: ["D0402-1"],
  needs: onPage,
  judge: ({ page }) =>
    onAnswers(page, withIds, (found) => {
      const all = idsOf(found).filter(({ id }) => id !== undefined && id !== null);
      if (all.length === 0) return [nothingThere("impact types, components and incidents")];
      return all
        .filter(({ id }) => !uuid.test(String(id)))
        .map(({ kind, id }) =>
          violation("An id is not a UUID.", {
            about: { kind, name: String(id) },
            expected: "a UUID",
            actual: id,
            deviation: "D0402-1",
          }),
        );
    }),
});

interface Identified {
  readonly kind: string;
  readonly id: Value;
}

function idsOf({ impactTypes, components, incidents }: StatusPage): readonly Identified[] {
  return [
    ...(impactTypes ?? []).map((id) => ({ kind: "impact type", id })),
    ...(components ?? []).flatMap(({ id, impacts }) => [{ kind: "component", id }, ...references(impacts)]),
    ...(incidents ?? []).flatMap(({ id, impacts }) => [{ kind: "incident", id }, ...references(impacts)]),
  ];
}

function references(impacts: readonly Impact[]): readonly Identified[] {
  return impacts.flatMap(({ reference, type }) => [
    { kind: "reference of an impact", id: reference },
    { kind: "type of an impact", id: type },
  ]);
}

export const identified = testcase({
  ...common,
  id: "scs-0402-identified",
  requirement: "Whatever the API answers has its id, and updates and lists of phases have their number.",
  level: "MUST",
  needs: onPage,
  judge: ({ page }) =>
    onAnswers(page, ["phases", ...withIds], (found) => {
      const missing = idsOf(found).filter(({ kind, id }) => !kind.endsWith("of an impact") && !filled(id));
      return [
        ...missing.map(({ kind, id }) => unidentified(kind, "an id", id)),
        ...(isWhole(found.phases?.generation)
          ? []
          : [unidentified("list of phases", "a generation", found.phases?.generation)]),
        ...(found.incidents ?? []).flatMap(({ id, updates }) => numbers(id, updates)),
      ];
    }),
});

/** Numbers of updates are unique within their incident only. */
function numbers(incident: Value, updates: readonly Value[]): readonly Finding[] {
  const about = { kind: "incident", name: String(incident) };
  const wrong = updates.filter((order) => !isWhole(order));
  const twice = updates.filter((order, index) => updates.indexOf(order) !== index);
  return [
    ...wrong.map((actual) => violation("An update has no number.", { about, expected: "a whole number", actual })),
    ...[...new Set(twice)].map((actual) =>
      violation("Several updates of an incident have the same number.", { about, actual }),
    ),
  ];
}

function unidentified(kind: string, expected: string, actual: Value): Finding {
  return violation(`There is a ${kind} without ${expected}.`, {
    about: { kind, name: null },
    expected,
    actual: actual ?? "missing",
  });
}

const filled = (id: Value): boolean => id !== undefined && id !== null && id !== "";
