import { inconclusive, type Finding } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { clusterVersion } from "../../../src/probes/kubernetes/version.probe.ts";
import { kubernetesVersion, type KubernetesVersion } from "../../../src/release-data/kubernetes-version.ts";
import { offer, type Offered } from "./offer.probe.ts";
import { releaseData } from "./release-data.probe.ts";

/** What the testcases about the offer go by. */
export const onTheOffer = { version: clusterVersion, offer, data: releaseData, clock };
export type OfferFacts = Facts<typeof onTheOffer>;

/** The versions that customers can have at that time; undefined where nobody has said. */
export function offeredVersions({ offer, clock }: Pick<OfferFacts, "offer" | "clock">) {
  const now = Date.parse(clock.now);
  const usable = (offer?.versions ?? []).filter((each) => isOffered(each, now));
  const versions = usable.flatMap(({ version }) => kubernetesVersion(version) ?? []);
  return versions.length === 0 ? undefined : versions;
}

/** The offer, or else what the cluster runs, which is one version of it. */
export function judgedVersions(facts: OfferFacts): readonly KubernetesVersion[] | undefined {
  const own = kubernetesVersion(facts.version.gitVersion);
  return offeredVersions(facts) ?? (own && [own]);
}

/** Whether somebody has said what is offered; else the cluster stands for it. */
export function isListed(facts: OfferFacts): boolean {
  return offeredVersions(facts) !== undefined;
}

/** One cluster does not show which other versions there are. */
export function noOffer(): Finding {
  return inconclusive("One cluster does not show which versions are offered, and nobody has listed them.", {
    cause: "needs-attestation",
    expected: "every version that a customer can have",
    remedy: "List them in a file, `versions: [1.35.8, 1.36.4]`, and hand it in with --offer FILE.",
  });
}

export function unreadableVersion({ version }: Pick<OfferFacts, "version">): Finding {
  return inconclusive("The API server's version is not one of Kubernetes.", {
    cause: "unexpected-response",
    about: { kind: "Kubernetes version", name: version.gitVersion },
    expected: "v1.36.3",
    actual: version.gitVersion,
  });
}

function isOffered({ classification, expires, ready }: Offered, now: number): boolean {
  if (ready === false) return false;
  if (expires !== null && Date.parse(expires) <= now) return false;
  return classification === null || classification === "supported";
}
