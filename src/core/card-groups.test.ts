import { describe, expect, test } from "vitest";
import { cardGroups, versionsOf } from "./card-groups.ts";
import { madeAt, named, scope } from "./testing/card-world.ts";

function report(id: string, subject: string, region?: string) {
  return madeAt(`2026-11-17T${id}Z`, {}, { subject, ...(region === undefined ? {} : { region }) });
}

const found = (...reports: Parameters<typeof cardGroups>[0]) =>
  cardGroups(reports).map(({ subject, sources }) => [subject, sources.map((each) => each.report.id.slice(11, 16))]);

test("a subject has a card for each of its regions, in byte order, with the runs that never learnt theirs", () => {
  expect(
    found(
      report("10:00", "prod1", "two"),
      report("11:00", "prod1", "one"),
      report("12:00", "prod1"),
      report("13:00", "prod1", "two"),
    ),
  ).toStrictEqual([
    [named("prod1", "one"), ["11:00", "12:00"]],
    [named("prod1", "two"), ["10:00", "12:00", "13:00"]],
  ]);
});

test("a subject without a region has one card, without a region", () => {
  expect(found(report("10:00", "prod1"))).toStrictEqual([[{ name: "prod1", layer: "iaas" }, ["10:00"]]]);
});

describe("subjects stand in byte order, whatever the order of the reports", () => {
  test.each([[["a", "b", "c"]], [["c", "b", "a"]], [["b", "c", "a"]]])("%j", (names) => {
    const subjects = found(...names.map((name) => report("10:00", name))).map(([subject]) => subject);
    expect(subjects).toEqual([named("a"), named("b"), named("c")]);
  });
});

test("there is no card without a report", () => {
  expect(cardGroups([])).toEqual([]);
});

test("a card has the versions that its reports speak of, and no other of the scope", () => {
  const [v2] = scope.versions;
  const versions = ["v3", "v2", "v1"].map((version) => ({ ...v2, version, standards: v2?.standards ?? [] }));
  const [group] = cardGroups([report("10:00", "prod1")]);
  const spoken = group === undefined ? [] : versionsOf({ ...scope, versions }, group);
  expect(spoken.map(({ version }) => version)).toEqual(["v2"]);
});
