import { note, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { kubernetesVersion, plain, type KubernetesVersion } from "../../../src/release-data/kubernetes-version.ts";
import { unreadableVersion } from "./offered.ts";
import { officialBranchEnd } from "./official-branch-end.ts";
import { officialPatches } from "./official-patches.ts";
import { onTheCluster, type OfficialFacts } from "./official-facts.ts";
import { dayOf } from "./deadlines.ts";
import { common } from "./page.ts";

export const versionPolicyCheck = testcase({
  ...common,
  id: "version-policy-check",
  requirement:
    "The cluster runs a supported branch of Kubernetes, with no patch missing for 31 days, or 14 after a critical CVE.",
  level: "MUST",
  deviations: [
    "D0210-1",
    "D0210-2",
    "D0210-3",
    "D0210-4",
    "D0210-6",
    "D0210-7",
    "D0210-8",
    "D0210-9",
    "D0210-10",
    "D0210-12",
  ],
  needs: onTheCluster,
  judge(facts) {
    const version = kubernetesVersion(facts.version.gitVersion);
    if (version === undefined) return [unreadableVersion(facts)];
    const ended = officialBranchEnd(version, facts);
    // The official testcase looks no further either.
    const patches = ended.some(({ level }) => level === "violation") ? [] : officialPatches(version, facts);
    return [...vendorSuffix(version, facts), ...shortTable(facts), ...ended, ...patches];
  },
});

function vendorSuffix(version: KubernetesVersion, { version: { gitVersion } }: OfficialFacts): readonly Finding[] {
  if (version.suffix === "") return [];
  const message = `The version has "-${version.suffix}" at its end, at which the official testcase aborts. It is judged here as ${plain(version)}.`;
  const about = { kind: "Kubernetes version", name: gitVersion };
  return [note(message, { about, expected: plain(version), actual: gitVersion, deviation: "D0210-4" })];
}

/** The table is kept by hand, and the official testcase wants it to be kept. */
function shortTable({ data, clock }: OfficialFacts): readonly Finding[] {
  const { complete, branches } = data.officialEndOfLife;
  const today = dayOf(Date.parse(clock.now));
  const maintained = Object.keys(branches).filter((branch) => today < (branches[branch] ?? ""));
  if (!complete || maintained.length > 1) return [];
  const message =
    "The official table of ends of life has fewer than two branches that are maintained, at which the official testcase aborts.";
  return [note(message, { expected: "at least two branches", actual: maintained, deviation: "D0210-8" })];
}
