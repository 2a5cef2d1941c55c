import { describe, expect, test } from "vitest";
import type { Scope } from "../core/scope.ts";
import { UsageError } from "../errors.ts";
import type { KnownScope } from "../../suites/scopes/known-scopes.ts";
import { chooseScope } from "./choose-scope.ts";

const scopeCalled = (id: string): Scope => ({
  id,
  uuid: `uuid-of-${id}`,
  name: id,
  url: "https://example.org",
  layer: "iaas",
  versions: ["next", "v2", "v1"].map((version) => ({ version, standards: [] })),
  timeline: [
    { date: "2025-01-01", versions: { v1: "effective" } },
    { date: "2026-01-01", versions: { next: "draft", v2: "effective", v1: "warn" } },
    { date: "2026-07-01", versions: { next: "draft", v2: "effective", v1: "deprecated" } },
  ],
});
const scopes = ["scs-compatible-iaas", "scs-compatible-kaas"].map((id): KnownScope => {
  const scope = scopeCalled(id);
  const preflight = { needs: {}, judge: () => [], describe: () => ({}) };
  return { ...scope, load: () => Promise.resolve({ scope, preflight }) };
});

const chosen = async (words: string[], date: string) => {
  const choice = await chooseScope(scopes, words, date);
  return `${choice.scope.id} ${choice.versions.map(({ version }) => version).join(" ")}`;
};

describe("--scope", () => {
  test.each<[string[], string, string]>([
    [[], "2026-06-30", "scs-compatible-iaas v2 v1"],
    [[], "2026-07-01", "scs-compatible-iaas v2"],
    [[], "2025-12-31", "scs-compatible-iaas v1"],
    [["scs-compatible-kaas"], "2026-07-01", "scs-compatible-kaas v2"],
    [["scs-compatible-iaas@next"], "2026-07-01", "scs-compatible-iaas next"],
    [["uuid-of-scs-compatible-iaas@v1"], "2026-07-01", "scs-compatible-iaas v1"],
    [["scs-compatible-iaas@v1", "scs-compatible-iaas@next"], "2026-07-01", "scs-compatible-iaas next v1"],
  ])("%j on %s means %s", async (words, date, expected) => {
    expect(await chosen(words, date)).toBe(expected);
  });

  test.each([
    [
      ["scs-compatible-iaaS2"],
      "2026-07-01",
      'There is no scope "scs-compatible-iaaS2". Did you mean "scs-compatible-iaas"?',
    ],
    [["openstack"], "2026-07-01", "There are: scs-compatible-iaas, scs-compatible-kaas."],
    [["scs-compatible-iaas@nxt"], "2026-07-01", 'has no version "nxt". It has: next, v2, v1.'],
    [["scs-compatible-iaas", "scs-compatible-kaas"], "2026-07-01", "A run has one scope"],
    [
      [],
      "2024-12-31",
      "No version of scs-compatible-iaas is in force on 2024-12-31. Name one with --scope: scs-compatible-iaas@next",
    ],
  ])("%j on %s is refused: %s", async (words, date, sentence) => {
    await expect(chosen(words, date)).rejects.toThrow(UsageError);
    await expect(chosen(words, date)).rejects.toThrow(sentence);
  });
});
