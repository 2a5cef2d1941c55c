import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { nothingThere, onAnswers, onPage } from "./on-page.ts";
import { isWhole, type StatusPage, type Value } from "./page-facts.ts";
import { common } from "./page.ts";

type Severities = NonNullable<StatusPage["severities"]>;

function onSeverities(found: StatusPage | null, judge: (severities: Severities) => readonly Finding[]) {
  return onAnswers(found, ["severities"], ({ severities }) =>
    severities === null || severities.length === 0 ? [nothingThere("severities")] : judge(severities),
  );
}

export const severityNames = testcase({
  ...common,
  id: "scs-0402-severity-names",
  requirement: "Each severity has a name of its own.",
  level: "MUST",
  needs: onPage,
  judge: ({ page }) =>
    onSeverities(page, (all) => [
      ...all
        .filter(({ name }) => typeof name !== "string" || name === "")
        .map(({ name }) => violation("A severity has no name.", { about: severity(null), actual: name ?? "missing" })),
      ...repeated(all.map(({ name }) => name)).map((name) =>
        violation("Several severities have the same name.", { about: severity(name) }),
      ),
    ]),
});

export const severityValues = testcase({
  ...common,
  id: "scs-0402-severity-values",
  requirement: "No two severities have the same value, so that their bands are apart.",
  level: "SHOULD",
  needs: onPage,
  judge: ({ page }) =>
    onSeverities(page, (all) =>
      repeated(all.map(({ value }) => value)).map((value) => {
        const names = all.filter((each) => each.value === value).map(({ name }) => name);
        return violation("Several severities have the same value.", {
          about: severity(names[0] ?? null),
          actual: { value, names },
        });
      }),
    ),
});

export const severityScale = testcase({
  ...common,
  id: "scs-0402-severity-scale",
  requirement:
    "Values of severities are whole numbers from 0 to 100, and one is 100, so that none is beyond all bands.",
  level: "MUST",
  needs: onPage,
  judge: ({ page }) =>
    onSeverities(page, (all) => [
      ...all
        .filter(({ value }) => !isValue(value))
        .map(({ name, value }) => violation("The value of a severity is not on the scale.", onScale(name, value))),
      ...(all.some(({ value }) => value === 100)
        ? []
        : [
            violation("No severity has the value 100.", {
              expected: 100,
              actual: all.map(({ value }) => value ?? null),
            }),
          ]),
    ]),
});

export const severityBands = testcase({
  ...common,
  id: "scs-0402-severity-bands",
  requirement: "The severity of each impact is in the band of one of the severities; maintenance is exactly 0.",
  level: "MUST",
  needs: onPage,
  judge: ({ page }) =>
    onAnswers(page, ["severities", "components", "incidents"], ({ severities, components, incidents }) => {
      const impacts = [...(components ?? []), ...(incidents ?? [])].flatMap((owner) =>
        owner.impacts.map((impact) => ({ owner, impact })),
      );
      if (impacts.length === 0) return [nothingThere("impacts")];
      const values = (severities ?? []).map(({ value }) => value).filter((value) => typeof value === "number");
      return impacts.flatMap(({ owner, impact: { severity } }) => {
        const about = { kind: "impact of", name: String(owner.id) };
        if (!isValue(severity))
          return [violation("The severity of an impact is not on the scale.", { ...onScale(null, severity), about })];
        // A band reaches from above the value before it to its own.
        const has = severity === 0 ? values.includes(0) : values.some((value) => value >= Number(severity));
        const details = { about, expected: values, actual: severity };
        return has ? [] : [violation("The severity of an impact is in no band.", details)];
      });
    }),
});

function onScale(name: Value, value: Value) {
  return { about: severity(name), expected: "a whole number from 0 to 100", actual: value ?? "missing" };
}

function isValue(value: Value): boolean {
  return isWhole(value) && Number(value) <= 100;
}

function repeated(values: readonly Value[]): readonly Value[] {
  const told = values.filter((value) => value !== undefined && value !== null && value !== "");
  return [...new Set(told.filter((value, index) => told.indexOf(value) !== index))];
}

function severity(name: Value) {
  return { kind: "severity", name: typeof name === "string" ? name : null };
}
