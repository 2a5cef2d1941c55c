import { inconclusive, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { branchOf, plain } from "../../../src/release-data/kubernetes-version.ts";
import { hasEnded } from "./branch-end.ts";
import { couldBeDue, dayOf, isOver } from "./deadlines.ts";
import { fourMonths } from "./minor-4-months.ts";
import { noOffer, offeredVersions, onTheOffer, type OfferFacts } from "./offered.ts";
import { minorReleases, releasesOf, type Release } from "./releases.ts";
import { fetchNewer, hourUnknown, tooOld } from "./too-old.ts";
import { common } from "./page.ts";

export const offeredUntilEndOfLife = testcase({
  ...common,
  id: "scs-0210-eol-offered-branches",
  requirement: "Every branch of Kubernetes is offered until upstream ends it.",
  level: "MUST",
  deviations: ["D0210-13", "D0210-16"],
  needs: onTheOffer,
  judge(facts) {
    const versions = offeredVersions(facts);
    if (versions === undefined) return [noOffer()];
    const offered = new Set(versions.map(branchOf));
    const missing = minorReleases(releasesOf(facts.data)).filter(({ version }) => !offered.has(branchOf(version)));
    const found = missing.flatMap((release) => missed(release, [...offered], facts));
    const { knownUntil } = facts.data.releases;
    if (found.length > 0 || !couldBeDue(knownUntil, fourMonths, Date.parse(facts.clock.now))) return found;
    const message = "A branch that began since the data was fetched could have to be offered by now.";
    return [tooOld(message, knownUntil, undefined)];
  },
});

function missed(release: Release, offered: readonly string[], { data, clock }: OfferFacts): readonly Finding[] {
  const now = Date.parse(clock.now);
  const branch = branchOf(release.version);
  const about = { kind: "Kubernetes branch", name: branch };
  const ended = hasEnded(branch, data.endOfLife, dayOf(now));
  const isDue = isOver(release.published, fourMonths, now);
  if (ended === "yes" || isDue === "no") return [];
  if (isDue === "unknown") return [hourUnknown(plain(release.version), release.published, about)];
  const end = data.endOfLife.branches[branch];
  if (ended === "unknown") {
    const message = `Kubernetes ${branch} is not offered, and whether upstream has ended it is not known.`;
    return [inconclusive(message, { about, cause: "dependency", remedy: fetchNewer })];
  }
  const until = end === undefined ? "still maintains" : `maintains until ${end}`;
  const remedy = `Offer ${branch} again.`;
  const details = { about, expected: branch, actual: offered, remedy, deviation: "D0210-13" as const };
  return [violation(`Kubernetes ${branch} is not offered, which upstream ${until}.`, details)];
}
