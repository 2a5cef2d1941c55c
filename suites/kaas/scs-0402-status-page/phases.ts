import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { nothingThere, onAnswers, onPage } from "./on-page.ts";
import { isWhole, type Incident, type StatusPage } from "./page-facts.ts";
import { common } from "./page.ts";

export const phaseList = testcase({
  ...common,
  id: "scs-0402-phase-list",
  requirement:
    "The phases of incidents are a list in its order that can be replaced by a new generation, and never changed.",
  level: "MUST",
  needs: onPage,
  judge: ({ page }) =>
    onAnswers(page, ["phases"], ({ url, phases, phaseMethods }) => {
      const about = { kind: "status page", name: `${url}/phases` };
      const names = phases?.names ?? [];
      if (names.length === 0) return [nothingThere("phases")];
      const wrong = names.filter((name) => typeof name !== "string" || name === "");
      const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
      return [
        ...wrong.map((actual) => violation("A phase has no name.", { about, actual: actual ?? "missing" })),
        ...[...twice].map((actual) =>
          violation("A phase is there twice, so that it has no place in the order.", { about, actual }),
        ),
        ...changeable(phaseMethods, about),
      ];
    }),
});

/** Asked, not tried. */
function changeable(
  methods: readonly string[] | null,
  about: { readonly kind: string; readonly name: string },
): readonly Finding[] {
  if (methods === null) return [note("The status page does not say what may be done with its phases.", { about })];
  const forbidden = methods.filter((method) => ["PUT", "PATCH", "DELETE"].includes(method));
  if (forbidden.length === 0) return [];
  const details = { about, expected: "GET and POST", actual: methods };
  return [violation("The status page lets its phases be changed or deleted.", details)];
}

export const phaseReferences = testcase({
  ...common,
  id: "scs-0402-phase-references",
  requirement: "An incident names its phase by generation and order.",
  level: "MUST",
  needs: onPage,
  judge: ({ page }) =>
    onAnswers(page, ["phases", "incidents"], ({ phases, incidents }) => {
      const referring = (incidents ?? []).filter(({ phase }) => phase !== null);
      if (referring.length === 0) return [nothingThere("incidents in a phase")];
      return referring.flatMap((incident) => dangling(incident, phases));
    }),
});

function dangling({ id, phase }: Incident, phases: StatusPage["phases"]): readonly Finding[] {
  const about = { kind: "incident", name: String(id) };
  const { generation, order } = phase ?? {};
  if (!isWhole(generation) || !isWhole(order)) {
    const actual = { generation: generation ?? null, order: order ?? null };
    return [
      violation("An incident does not name its phase by two numbers.", {
        about,
        expected: "generation and order",
        actual,
      }),
    ];
  }
  const current = Number(phases?.generation);
  const length = phases?.names.length ?? 0;
  // Whether orders count from 0 or 1 is left open. Older lists are kept, but not listed.
  const exists = Number(generation) < current || (generation === current && Number(order) <= length);
  if (exists || Number.isNaN(current)) return [];
  const expected = `generation up to ${current}, order up to ${length}`;
  return [
    violation("An incident is in a phase that is not there.", { about, expected, actual: { generation, order } }),
  ];
}
