import { note, violation, type Deviation, type Finding } from "../../../src/core/finding.ts";
import { plain, type KubernetesVersion } from "../../../src/release-data/kubernetes-version.ts";
import { criticalCve, type CriticalCve } from "./affected.ts";
import { couldBeDue, dueDay, isOver, type Allowance } from "./deadlines.ts";
import { officialReading } from "./official-cves.ts";
import { newerPatches, releasesOf, type Release } from "./releases.ts";
import { hourUnknown, tooOld } from "./too-old.ts";
import { unseenNotes } from "./unseen-cves.ts";
import { isStaleForCves } from "./stale.ts";
import type { OfficialFacts } from "./official-facts.ts";

const oneMonth: Allowance = { days: 31 };
const twoWeeks: Allowance = { days: 14 };
const twoDays: Allowance = { days: 2 };

/** Every newer patch must be younger than 31 days, or 14 where the version has a critical CVE. */
export function officialPatches(version: KubernetesVersion, facts: OfficialFacts): readonly Finding[] {
  const now = Date.parse(facts.clock.now);
  const about = { kind: "Kubernetes version", name: facts.version.gitVersion };
  const newer = newerPatches({ ...version, suffix: "" }, releasesOf(facts.data));
  const critical = facts.data.cves.records.filter((record) => officialReading(record, version).affects);
  const scene = { version, newer, now, about };
  const faults = [...late(scene), ...critical.flatMap((record) => exposed(record.id, criticalCve(record), scene))];
  const notes = [...critical.flatMap(({ id }) => soon(id, scene)), ...unseenNotes(version, facts, about)];
  if (faults.length > 0) return [...faults, ...notes];
  return [...open(critical.length > 0, scene, facts), ...upcoming(scene), ...notes];
}

interface Scene {
  readonly version: KubernetesVersion;
  readonly newer: readonly Release[];
  readonly now: number;
  readonly about: { readonly kind: string; readonly name: string };
}

function late({ version, newer, now, about }: Scene): readonly Finding[] {
  const due = newer.find(({ published }) => isOver(published, oneMonth, now) === "yes");
  if (due === undefined) return [];
  const patch = plain(due.version);
  return [
    violation(
      `Kubernetes ${plain(version)} lacks ${patch}, which came out on ${due.published} and was due by ${dueDay(due.published, oneMonth)}.`,
      { about, ...upgrade(version, newer) },
    ),
  ];
}

/** What the official testcase demands of a version with a critical CVE: any newer patch, whether or not it helps. */
function exposed(id: string, own: CriticalCve | undefined, { version, newer, now, about }: Scene): readonly Finding[] {
  const due = newer.find(({ published }) => isOver(published, twoWeeks, now) === "yes");
  if (due === undefined) return [];
  const patch = plain(due.version);
  const score = own === undefined ? "" : ` with a score of ${own.score}`;
  const doubt = doubtOf(own, version, due);
  const message = `Kubernetes ${plain(version)} counts as affected by ${id}${score}, and lacks ${patch}, which came out on ${due.published} and was due by ${dueDay(due.published, twoWeeks)}.${doubt?.words ?? ""}`;
  return [violation(message, { about, ...upgrade(version, newer), ...(doubt && { deviation: doubt.deviation }) })];
}

interface Doubt {
  readonly words: string;
  readonly deviation: Deviation;
}

/** Where the text would not demand this. */
function doubtOf(own: CriticalCve | undefined, version: KubernetesVersion, due: Release): Doubt | undefined {
  if (own === undefined) return undefined;
  if (!own.affects(version)) {
    return { words: " The record names an older patch of this branch as the last affected one.", deviation: "D0210-6" };
  }
  if (!own.affects(due.version)) return undefined;
  return {
    words: " That patch does not mend it; the official testcase demands it all the same.",
    deviation: "D0210-7",
  };
}

/** The two days of the text are only advice. */
function soon(id: string, { newer, now, about }: Scene): readonly Finding[] {
  const due = newer.find(({ published }) => isOver(published, twoDays, now) === "yes");
  if (due === undefined || isOver(due.published, twoWeeks, now) === "yes") return [];
  const message = `With ${id}, ${plain(due.version)} should have been in place by ${dueDay(due.published, twoDays)}, and must be by ${dueDay(due.published, twoWeeks)}.`;
  return [note(message, { about })];
}

function upcoming({ newer, now, about }: Scene): readonly Finding[] {
  const [next] = newer;
  if (next === undefined || isOver(next.published, oneMonth, now) !== "no") return [];
  const message = `${plain(next.version)} came out on ${next.published} and must be in place by ${dueDay(next.published, oneMonth)}.`;
  return [note(message, { about })];
}

/** Why nothing was found may be that it cannot be known. */
function open(isExposed: boolean, { newer, now, about }: Scene, { data }: OfficialFacts): readonly Finding[] {
  const allowance = isExposed ? twoWeeks : oneMonth;
  const doubtful = newer.find(({ published }) => isOver(published, allowance, now) === "unknown");
  if (doubtful) return [hourUnknown(plain(doubtful.version), doubtful.published, about)];
  if (couldBeDue(data.releases.knownUntil, oneMonth, now)) {
    return [
      tooOld("A patch that came out since the data was fetched could be due by now.", data.releases.knownUntil, about),
    ];
  }
  return isStaleForCves({ data, newer, allowance: twoWeeks, isExposed, now, about });
}

function upgrade(version: KubernetesVersion, newer: readonly Release[]) {
  const newest = plain(newer.at(-1)?.version ?? version);
  return {
    expected: newest,
    actual: plain(version),
    remedy: `Offer ${newest}, and upgrade the control plane and the nodes of the cluster to it.`,
  };
}
