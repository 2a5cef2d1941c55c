import { expect, test } from "vitest";
import { component, dataOf, incident, listOf, phases, value } from "./read-page.ts";

test.each([
  ['{"data": [1]}', [1]],
  ['{"data": null}', null],
  ["{}", undefined],
  ['[{"data": 1}]', undefined],
  ["null", undefined],
  ['"data"', undefined],
  ['{"data": [1]', undefined],
])("the data of %s", (text, data) => {
  expect(dataOf(text)).toEqual(data);
});

test.each([
  ["a text", "a text"],
  ["", ""],
  ["a".repeat(101), "a".repeat(100)],
  [7.5, 7.5],
  [0, 0],
  [JSON.parse("1e999"), "(a number beyond all bounds)"],
  [false, false],
  [null, null],
  [undefined, undefined],
  [[1], "(something else than a single value)"],
  [{ a: 1 }, "(something else than a single value)"],
])("of the value %j this is kept: %j", (found, kept) => {
  expect(value(found)).toBe(kept);
});

test.each([
  [
    { generation: 2, phases: ["open", 7] },
    { generation: 2, names: ["open", 7] },
  ],
  [{ phases: [] }, { generation: undefined, names: [] }],
  [{ generation: 2 }, null],
  [["open"], null],
  [undefined, null],
])("of the phases %j this is kept: %j", (data, kept) => {
  expect(phases(data)).toEqual(kept);
});

test("a component is kept with its id and the impacts upon it", () => {
  const affected = { reference: "i", type: "t", severity: 50, description: "secret" };
  expect(component({ id: "c", displayName: "secret", activelyAffectedBy: [affected, null] })).toEqual({
    id: "c",
    impacts: [{ reference: "i", type: "t", severity: 50 }, {}],
  });
  expect(component({ id: "c" })).toEqual({ id: "c", impacts: [] });
});

test("an incident is kept with its times, its phase, its impacts and the numbers of its updates", () => {
  const times = { beganAt: "2026-01-01T00:00:00Z", endedAt: "2026-01-02T00:00:00Z" };
  const phase = { generation: 1, order: 2 };
  const affects = [{ reference: "c", type: "t", severity: 50 }];
  expect(incident({ id: "i", description: "secret", ...times, phase, affects, updates: [0, 1] })).toEqual({
    id: "i",
    ...times,
    phase,
    impacts: affects,
    updates: [0, 1],
  });
});

test.each([
  [undefined, null],
  [null, null],
  [{}, { generation: undefined, order: undefined }],
  ["open", { generation: undefined, order: undefined }],
])("an incident with the phase %j and nothing else", (phase, kept) => {
  const nothing = { id: undefined, beganAt: undefined, endedAt: undefined, impacts: [], updates: [] };
  expect(incident({ phase })).toStrictEqual({ ...nothing, phase: kept });
});

test("what is no list has no items, and what is no object has no fields", () => {
  expect(listOf({ 0: 1 }, (item) => item)).toBeNull();
  expect(listOf([{ a: 1 }, [2], 3, null], (item) => item)).toEqual([{ a: 1 }, {}, {}, {}]);
});
