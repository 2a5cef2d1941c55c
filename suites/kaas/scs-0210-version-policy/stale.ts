import type { Finding } from "../../../src/core/finding.ts";
import type { ReleaseData } from "../../../src/release-data/release-data.ts";
import { couldBeDue, isOver, type Allowance } from "./deadlines.ts";
import type { Release } from "./releases.ts";
import { tooOld } from "./too-old.ts";

/** How old knowledge of CVEs may be: the result itself is good for a day. */
const freshCves: Allowance = { days: 1 };

interface Question {
  readonly data: ReleaseData;
  /** The patches that the version lacks. */
  readonly newer: readonly Release[];
  /** How long a patch with a fix may take. */
  readonly allowance: Allowance;
  /** A CVE of the version is known, so that any patch to come may be its fix. */
  readonly isExposed: boolean;
  readonly now: number;
  readonly about: Finding["about"];
}

/**
 * Whether a fix could be due that the data cannot know of. It takes a patch that came out long enough ago and a CVE that
 * it mends; each of the two can be known, or have come since.
 */
export function isStaleForCves({ data, newer, allowance, isExposed, now, about }: Question): readonly Finding[] {
  const { releases, cves } = data;
  const unseenCve = couldBeDue(cves.knownUntil, freshCves, now);
  const unseenPatch = couldBeDue(releases.knownUntil, allowance, now);
  if (unseenCve && newer.some(({ published }) => isOver(published, allowance, now) !== "no")) {
    const message = "A newer patch could mend a critical CVE that has become known since the data was fetched.";
    return [tooOld(message, cves.knownUntil, about)];
  }
  if (unseenPatch && (isExposed || unseenCve)) {
    const message = "A patch that came out since the data was fetched could mend a critical CVE, and be due by now.";
    return [tooOld(message, releases.knownUntil, about)];
  }
  return [];
}
