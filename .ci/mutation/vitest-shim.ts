import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect as vitests } from "vitest";

/**
 * What a test file gets when it asks for `vitest` here: the real `expect`, and a `test` that only writes down what there is
 * to run, so that the same loaded tests can be run again for every mutant.
 */
export const expect = new Proxy(vitests, {
  apply(target, _, [received, message]: [unknown, string?]) {
    // Vitest's own keeps a state for each of its workers.
    const toMatchFileSnapshot = (path: string) =>
      target(received).toBe(readFileSync(resolve(dirname(running.file), path), "utf8"));
    return Object.assign(target(received, message), { toMatchFileSnapshot });
  },
});

/** The file of the test that runs: where its snapshots are looked for. */
export const running = { file: "" };

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

/**
 * A test that asks for more time than others is none for thousands of mutants; nor is one that compares with another
 * process, as no mutant is switched on there, and asks for it, too.
 */
type Test = Add & ((name: string, options: { readonly timeout: number }, body: Body) => void);

export const test: Test & { readonly each: Each } = Object.assign(
  (name: string, body: Body | object) => {
    if (typeof body === "function") add(name, () => body());
  },
  { each: each(add) },
);

export const describe: Add & { readonly each: Each } = Object.assign(
  (name: string, body: Body) => within(name, () => body()),
  { each: each(within) },
);
