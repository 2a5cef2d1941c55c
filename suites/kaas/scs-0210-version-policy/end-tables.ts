import { compareBranches } from "../../../src/release-data/kubernetes-version.ts";
import type { ReleaseData } from "../../../src/release-data/release-data.ts";

/** Whether the branch began after the official table was last seen, so that it may well be in it by now. */
export function isAfterTable(branch: string, { releases, officialEndOfLife }: ReleaseData): boolean {
  const began = releases.published[`${branch}.0`];
  return began === undefined || Date.parse(began) > Date.parse(officialEndOfLife.knownUntil);
}

export function lastBranch(branches: Readonly<Record<string, string>>): string {
  return Object.keys(branches).toSorted(compareBranches).at(-1) ?? "nothing";
}
