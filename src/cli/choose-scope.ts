import type { KnownScope, LoadedScope } from "../../suites/scopes/known-scopes.ts";
import { certifiableVersions, validityOn, type Scope, type ScopeVersion } from "../core/scope.ts";
import { didYouMean } from "../did-you-mean.ts";
import { UsageError } from "../errors.ts";

export interface Choice extends LoadedScope {
  /** Newest first. */
  readonly versions: readonly ScopeVersion[];
}

/** What `--scope ID[@VERSION]` means on that day. Without a version: those a certificate can be obtained for. */
export async function chooseScope(
  scopes: readonly KnownScope[],
  words: readonly string[],
  date: string,
): Promise<Choice> {
  const wishes = words.map((word) => {
    const [id = "", version] = word.split("@", 2);
    return { known: called(scopes, id), version };
  });
  const [first] = wishes;
  const known = first?.known ?? called(scopes, "scs-compatible-iaas");
  const other = wishes.find((wish) => wish.known !== known);
  if (other) throw new UsageError(`A run has one scope, but both ${known.id} and ${other.known.id} were given.`);
  const { scope, preflight } = await known.load();
  const wanted = wishes.flatMap(({ version }) =>
    version === undefined ? certifiable(scope, date).map((each) => each.version) : [named(scope, version).version],
  );
  const names = new Set(first ? wanted : certifiable(scope, date).map(({ version }) => version));
  return { scope, preflight, versions: scope.versions.filter(({ version }) => names.has(version)) };
}

function called(scopes: readonly KnownScope[], id: string): KnownScope {
  const found = scopes.find((scope) => scope.id === id || scope.uuid === id);
  if (found) return found;
  const ids = scopes.map((scope) => scope.id);
  throw new UsageError(`There is no scope "${id}". ${hint(id, ids)}`);
}

function named(scope: Scope, version: string): ScopeVersion {
  const found = scope.versions.find((each) => each.version === version);
  if (found) return found;
  const versions = scope.versions.map((each) => each.version);
  throw new UsageError(`The scope ${scope.id} has no version "${version}". It has: ${versions.join(", ")}.`);
}

function certifiable(scope: Scope, date: string): readonly ScopeVersion[] {
  const versions = certifiableVersions(scope, date);
  if (versions.length > 0) return versions;
  const all = scope.versions.map(({ version }) => `${scope.id}@${version} (${validityOn(scope, version, date)})`);
  throw new UsageError(`No version of ${scope.id} is in force on ${date}. Name one with --scope: ${all.join(", ")}.`);
}

function hint(word: string, candidates: readonly string[]): string {
  const closest = didYouMean(word, candidates);
  return closest === undefined ? `There are: ${candidates.join(", ")}.` : `Did you mean "${closest}"?`;
}
