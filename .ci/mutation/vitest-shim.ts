/**
 * What a test file gets when it asks for `vitest` here: the real `expect`, and a `test` that only writes down what there is
 * to run, so that the same loaded tests can be run again for every mutant.
 */
export { expect } from "vitest";

export interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...values: readonly never[]) => unknown;
type Add = (name: string, body: Body, timeoutMs?: number) => void;
/** Rows are handed over one by one; where each is a list, as several values. */
type Each = (rows: readonly unknown[]) => Add;

let collected: Collected[] = [];
const around: string[] = [];

/** The tests that a file brings while it is loaded. */
export async function collect(load: () => Promise<unknown>): Promise<readonly Collected[]> {
  collected = [];
  await load();
  return collected;
}

function add(name: string, run: () => unknown): void {
  collected.push({ name: [...around, name].join(" "), run });
}

function within(name: string, body: () => unknown): void {
  around.push(name);
  body();
  around.pop();
}

function each(one: (name: string, body: () => unknown) => void): Each {
  return (rows) => (name, body) => {
    for (const [index, row] of rows.entries()) {
      const values: readonly unknown[] = Array.isArray(row) ? row : [row];
      one(`${name} (${index + 1})`, () => body(...(values as readonly never[])));
    }
  };
}

export const test: Add & { readonly each: Each } = Object.assign(
  (name: string, body: Body) => add(name, () => body()),
  { each: each(add) },
);

export const describe: Add & { readonly each: Each } = Object.assign(
  (name: string, body: Body) => within(name, () => body()),
  { each: each(within) },
);
