import { expect, test } from "vitest";
import { knownScopes } from "./known-scopes.ts";
import { scopes } from "./scopes.ts";

test("a scope that is loaded is the one that its name promises, and every scope can be", async () => {
  const loaded = await Promise.all(knownScopes.map((known) => known.load()));
  expect(loaded.map(({ scope }) => scope)).toEqual(scopes);
  expect(knownScopes.map(({ id, uuid, layer }) => ({ id, uuid, layer }))).toEqual(
    scopes.map(({ id, uuid, layer }) => ({ id, uuid, layer })),
  );
});
