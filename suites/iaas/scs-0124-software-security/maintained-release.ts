import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { computeMicroversion } from "./compute-microversion.probe.ts";
import { areKnownOn, asOf, generations, type Generation } from "./releases.ts";

export const page = "https://docs.scs.community/standards/scs-0124-v1-security-of-iaas-service-software";

export const maintainedRelease = testcase({
  id: "scs-0124-maintained-release",
  requirement: "The release of OpenStack is one that its makers still maintain.",
  // A hint of ours: the text allows any release whose provider mends it himself.
  level: "SHOULD",
  url: page,
  section: "light",
  lifetime: "week",
  needs: { computeMicroversion, clock },
  judge: (facts) => {
    const today = facts.clock.now.slice(0, 10);
    const newest = facts.computeMicroversion.newest;
    const minor = newest === null ? undefined : /^2\.(\d+)$/.exec(newest)?.[1];
    if (minor === undefined) {
      const message = "The compute service does not tell its microversions, from which its release could be seen.";
      return [inconclusive(message, { actual: newest, cause: "dependency" })];
    }
    return byMicroversion(Number(minor), today);
  },
});

function byMicroversion(minor: number, today: string): readonly Finding[] {
  if (!areKnownOn(today)) {
    const message = `What this tool knows of releases is of ${asOf}, which is too old to judge by.`;
    return [inconclusive(message, { cause: "dependency", remedy: "Use a newer version of this tool." })];
  }
  const found = generations.find((generation) => generation.minor <= minor);
  if (found === undefined) return [outdated(minor, "an older release than 2024.2 Dalmatian", asOf)];
  if (found === generations[0] && minor > found.minor) {
    return [note("The release is newer than any that this tool knows.", { actual: `2.${minor}` })];
  }
  return judged(minor, found, today);
}

/** Several releases may have the same microversions; the cloud is given the benefit of the doubt. */
function judged(minor: number, { releases }: Generation, today: string): readonly Finding[] {
  const maintained = releases.filter(({ maintainedUntil }) => maintainedUntil === undefined || today < maintainedUntil);
  const over = releases.filter((release) => !maintained.includes(release));
  const names = releases.map(({ name }) => name).join(" or ");
  if (maintained.length === 0) return [outdated(minor, names, releases.at(-1)?.maintainedUntil)];
  if (over.length === 0) return [];
  const message = `By its microversions this is ${names}; of these ${over.map(({ name }) => name).join(" and ")} is no longer maintained.`;
  return [note(message, { actual: `2.${minor}` })];
}

function outdated(minor: number, names: string, since: string | undefined): Finding {
  const message = `By its microversions this is ${names}, which its makers no longer maintain. Patches for its weaknesses are then up to the provider.`;
  return violation(message, {
    expected: "a maintained release",
    actual: { microversion: `2.${minor}`, maintainedUntil: since },
  });
}
