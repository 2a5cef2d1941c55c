import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { branchOf, compareBranches, plain } from "../../../src/release-data/kubernetes-version.ts";
import { couldBeDue, dueDay, isOver, type Allowance } from "./deadlines.ts";
import { noOffer, offeredVersions, onTheOffer, type OfferFacts } from "./offered.ts";
import { minorReleases, releasesOf, type Release } from "./releases.ts";
import { hourUnknown, tooOld } from "./too-old.ts";
import { common } from "./page.ts";

export const fourMonths: Allowance = { months: 4 };

export const minorInFourMonths = testcase({
  ...common,
  id: "scs-0210-minor-4-months",
  requirement: "The newest minor version of Kubernetes is offered within four months.",
  level: "MUST",
  deviations: ["D0210-13"],
  needs: onTheOffer,
  judge(facts) {
    const versions = offeredVersions(facts);
    if (versions === undefined) return [noOffer()];
    const newest = versions.map(branchOf).toSorted(compareBranches).at(-1) ?? "none";
    const missing = minorReleases(releasesOf(facts.data)).filter(
      ({ version }) => compareBranches(branchOf(version), newest) > 0,
    );
    return findings(missing, newest, facts);
  },
});

function findings(missing: readonly Release[], newest: string, { data, clock }: OfferFacts): readonly Finding[] {
  const now = Date.parse(clock.now);
  const [due] = missing.filter(({ published }) => isOver(published, fourMonths, now) === "yes").slice(-1);
  if (due !== undefined) {
    const branch = branchOf(due.version);
    const message = `Kubernetes ${branch} is not offered, which came out on ${due.published} and had to be by ${dueDay(due.published, fourMonths)}.`;
    const remedy = `Offer ${branch}.`;
    return [
      violation(message, { about: about(branch), expected: branch, actual: newest, remedy, deviation: "D0210-13" }),
    ];
  }
  const doubtful = missing.find(({ published }) => isOver(published, fourMonths, now) === "unknown");
  if (doubtful) return [hourUnknown(plain(doubtful.version), doubtful.published, about(branchOf(doubtful.version)))];
  if (!couldBeDue(data.releases.knownUntil, fourMonths, now)) return [];
  const message = "A minor version that came out since the data was fetched could be due by now.";
  return [tooOld(message, data.releases.knownUntil, about(newest))];
}

const about = (name: string) => ({ kind: "Kubernetes branch", name });
