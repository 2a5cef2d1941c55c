import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { branchOf, plain, type KubernetesVersion } from "../../../src/release-data/kubernetes-version.ts";
import { couldBeDue, dueDay, isOver, type Allowance } from "./deadlines.ts";
import { isListed, judgedVersions, onTheOffer, unreadableVersion, type OfferFacts } from "./offered.ts";
import { newerPatches, newestOfBranches, releasesOf } from "./releases.ts";
import { hourUnknown, tooOld } from "./too-old.ts";
import { common } from "./page.ts";

const oneMonth: Allowance = { months: 1 };

export const patchInOneMonth = testcase({
  ...common,
  id: "scs-0210-patch-1-month",
  requirement: "Of each branch that is offered, the newest patch is offered within a month.",
  level: "MUST",
  deviations: ["D0210-17"],
  needs: onTheOffer,
  judge(facts) {
    const versions = judgedVersions(facts);
    if (versions === undefined) return [unreadableVersion(facts)];
    const found = newestOfBranches(versions).flatMap((version) => patchesOf(version, facts));
    const now = Date.parse(facts.clock.now);
    const { knownUntil } = facts.data.releases;
    if (found.length > 0 || !couldBeDue(knownUntil, oneMonth, now)) return found;
    return [tooOld("A patch that came out since the data was fetched could be due by now.", knownUntil, undefined)];
  },
});

function patchesOf(version: KubernetesVersion, facts: OfferFacts): readonly Finding[] {
  const { data, clock } = facts;
  const now = Date.parse(clock.now);
  const newer = newerPatches(version, releasesOf(data));
  const about = { kind: "Kubernetes version", name: plain(version) };
  const due = newer.find(({ published }) => isOver(published, oneMonth, now) === "yes");
  if (due !== undefined) {
    const newest = plain(newer.at(-1)?.version ?? due.version);
    const lacking = isListed(facts)
      ? `Of Kubernetes ${branchOf(version)} nothing newer than ${plain(version)} is offered`
      : `The cluster has Kubernetes ${plain(version)}`;
    const message = `${lacking}; ${plain(due.version)} came out on ${due.published} and was due by ${dueDay(due.published, oneMonth)}.`;
    return [violation(message, { about, expected: newest, actual: plain(version), remedy: `Offer ${newest}.` })];
  }
  const doubtful = newer.find(({ published }) => isOver(published, oneMonth, now) === "unknown");
  return doubtful ? [hourUnknown(plain(doubtful.version), doubtful.published, about)] : [];
}
