import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase, type Testcase } from "../../../src/core/testcase.ts";
import { plain, type KubernetesVersion } from "../../../src/release-data/kubernetes-version.ts";
import { criticalCve, type CriticalCve } from "./affected.ts";
import { dueDay, isOver, type Allowance } from "./deadlines.ts";
import { judgedVersions, onTheOffer, unreadableVersion, type OfferFacts } from "./offered.ts";
import { newerPatches, newestOfBranches, releasesOf, type Release } from "./releases.ts";
import { isStaleForCves } from "./stale.ts";
import { hourUnknown } from "./too-old.ts";
import { common } from "./page.ts";

export const criticalCveIn14Days = criticalCveFix("scs-0210-critical-cve-14d", "MUST", 14, "two weeks");
export const criticalCveIn2Days = criticalCveFix("scs-0210-critical-cve-2d", "SHOULD", 2, "two days");

/** The fix is the first patch that the record does not name as affected, whatever came before it. */
function criticalCveFix(
  id: string,
  level: "MUST" | "SHOULD",
  days: number,
  words: string,
): Testcase<typeof onTheOffer> {
  return testcase({
    ...common,
    id,
    requirement: `A patch that mends a critical CVE (a score of at least 8) is offered within ${words}.`,
    level,
    deviations: ["D0210-1", "D0210-2", "D0210-3", "D0210-6", "D0210-7"],
    needs: onTheOffer,
    judge(facts) {
      const versions = judgedVersions(facts);
      if (versions === undefined) return [unreadableVersion(facts)];
      const cves = facts.data.cves.records.flatMap((record) => criticalCve(record) ?? []);
      const found = newestOfBranches(versions).flatMap((version) => fixesFor(version, cves, { days }, facts));
      return [...found, ...unclear(cves, facts)];
    },
  });
}

function fixesFor(
  version: KubernetesVersion,
  cves: readonly CriticalCve[],
  allowance: Allowance,
  { data, clock }: OfferFacts,
): readonly Finding[] {
  const now = Date.parse(clock.now);
  const about = { kind: "Kubernetes version", name: plain(version) };
  const newer = newerPatches(version, releasesOf(data));
  const own = cves.filter((cve) => cve.affects(version));
  const faults = own.flatMap((cve) => {
    const fix = newer.find((release) => !cve.affects(release.version));
    return fix === undefined ? [] : faultOf(cve, fix, { version, allowance, now, about });
  });
  if (faults.length > 0) return faults;
  return isStaleForCves({ data, newer, allowance, isExposed: own.length > 0, now, about });
}

interface Scene {
  readonly version: KubernetesVersion;
  readonly allowance: Allowance;
  readonly now: number;
  readonly about: { readonly kind: string; readonly name: string };
}

function faultOf(cve: CriticalCve, { version: fix, published }: Release, scene: Scene): readonly Finding[] {
  const { version, allowance, now, about } = scene;
  const answer = isOver(published, allowance, now);
  if (answer === "unknown") return [hourUnknown(plain(fix), published, about)];
  const due = dueDay(published, allowance);
  const facts = `${plain(version)} is affected by ${cve.id} with a score of ${cve.score}. ${plain(fix)} mends it, came out on ${published}`;
  if (answer === "no") return [note(`Kubernetes ${facts} and is due by ${due}.`, { about })];
  const details = { about, expected: plain(fix), actual: plain(version), remedy: `Offer ${plain(fix)} or newer.` };
  return [violation(`Kubernetes ${facts} and was due by ${due}.`, details)];
}

/** One strange record must not keep the others from being judged. */
function unclear(cves: readonly CriticalCve[], { data }: OfferFacts): readonly Finding[] {
  return [
    ...cves.flatMap(({ id, unclear }) =>
      unclear.map((text) =>
        note(`The record ${id} names versions that cannot be read: "${text}".`, {
          about: { kind: "CVE", name: id },
          deviation: "D0210-3",
        }),
      ),
    ),
    ...data.cves.unreadable.map(({ id, reason }) =>
      note(`The record ${id} could not be read: ${reason}.`, {
        about: { kind: "CVE", name: id },
        deviation: "D0210-3",
      }),
    ),
  ];
}
