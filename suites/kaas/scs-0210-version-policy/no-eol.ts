import { inconclusive, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { branchOf, compareBranches } from "../../../src/release-data/kubernetes-version.ts";
import { hasEnded } from "./branch-end.ts";
import { dayOf } from "./deadlines.ts";
import { isListed, judgedVersions, onTheOffer, unreadableVersion, type OfferFacts } from "./offered.ts";
import { fetchNewer } from "./too-old.ts";
import { common } from "./page.ts";

export const noEndedBranches = testcase({
  ...common,
  id: "scs-0210-no-eol",
  requirement: "No branch of Kubernetes is offered that upstream has ended.",
  level: "SHOULD",
  deviations: ["D0210-8", "D0210-9", "D0210-10", "D0210-12"],
  needs: onTheOffer,
  judge(facts) {
    const versions = judgedVersions(facts);
    if (versions === undefined) return [unreadableVersion(facts)];
    const branches = [...new Set(versions.map(branchOf))].sort(compareBranches);
    return branches.flatMap((branch) => ended(branch, facts));
  },
});

function ended(branch: string, facts: OfferFacts): readonly Finding[] {
  const { data, clock } = facts;
  const today = dayOf(Date.parse(clock.now));
  const { branches, knownUntil } = data.endOfLife;
  const about = { kind: "Kubernetes branch", name: branch };
  const answer = hasEnded(branch, data.endOfLife, today);
  if (answer === "no") return [];
  if (answer === "unknown") {
    const planned = branches[branch];
    const plan = planned === undefined ? "nothing was known of its end" : `its end was planned for ${planned}`;
    const message = `Whether upstream has ended Kubernetes ${branch} is not known: on ${dayOf(Date.parse(knownUntil))} ${plan}.`;
    return [inconclusive(message, { about, cause: "dependency", remedy: fetchNewer })];
  }
  const end = branches[branch];
  const found = isListed(facts) ? `Kubernetes ${branch} is offered` : `The cluster has Kubernetes ${branch}`;
  const message = `${found}, though upstream has ended it${end === undefined ? "" : ` on ${end}`}.`;
  const remedy = `Move its clusters to a newer branch, and take ${branch} out of the offer.`;
  return [violation(message, { about, expected: "branches that are maintained", actual: branch, remedy })];
}
