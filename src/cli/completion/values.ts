import { scopes } from "../../../suites/scopes/scopes.ts";
import { causes } from "../../core/causes.ts";
import { conditions } from "../../core/policy.ts";
import { testedStandards } from "../../core/scope.ts";
import { formatNames } from "../../reports/formats.ts";
import { declaredBy } from "../../run/plan.ts";
import { kindNames } from "../schemas/registry.ts";

const versions = scopes.flatMap((scope) => scope.versions);
const testcases = unique(declaredBy(versions).map(({ entry }) => entry.id));
const standards = unique(versions.flatMap(testedStandards).map(({ id }) => id));
const scopeIds = scopes.flatMap(({ id, versions }) => [id, ...versions.map(({ version }) => `${id}@${version}`)]);

/** By option or positional, and where it means something else in front of others, by the command and that. */
const known: Readonly<Record<string, readonly string[]>> = {
  scope: scopeIds,
  select: [...unique(testcases.map((id) => id.split("-", 2).join("-"))), ...testcases],
  "fail-on": conditions,
  reporter: formatNames,
  "report format": ["text", ...formatNames],
  "diff format": ["text", "json", "md", "html"],
  "explain word": [...testcases, ...standards, ...Object.keys(causes), "exit-codes", "gate", "attestations"],
  "schema name": kindNames,
  "validate as": kindNames,
};

/** What yargs leaves open, and is known all the same. */
export function valuesOf(command: string, word: string): readonly string[] {
  return known[`${command} ${word}`] ?? known[word] ?? [];
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
