import { inconclusive, note, violation, type Deviation, type Finding } from "../../../src/core/finding.ts";
import { branchOf, type KubernetesVersion } from "../../../src/release-data/kubernetes-version.ts";
import { hasEnded } from "./branch-end.ts";
import { dayOf } from "./deadlines.ts";
import { isAfterTable, lastBranch } from "./end-tables.ts";
import { fetchNewer } from "./too-old.ts";
import type { OfficialFacts } from "./official-facts.ts";

/** Whether the branch is maintained on that day by the official table, in which the last day does not count. */
export function officialBranchEnd(version: KubernetesVersion, facts: OfficialFacts): readonly Finding[] {
  const { data, clock } = facts;
  const branch = branchOf(version);
  const today = dayOf(Date.parse(clock.now));
  const table = data.officialEndOfLife;
  const official = table.branches[branch];
  // The official table is not known whole unless it was fetched.
  const end = official ?? (table.complete ? undefined : data.endOfLife.branches[branch]);
  const upstream = hasEnded(branch, data.endOfLife, today);
  const details = { about: { kind: "Kubernetes branch", name: branch }, actual: facts.version.gitVersion };
  if (end !== undefined) {
    if (today >= end) return [ended(branch, { end, today, upstream }, details)];
    if (upstream !== "yes") return [];
    const message = `Upstream has ended ${branch} on ${data.endOfLife.branches[branch] ?? "a day before"}; the official table has it maintained until ${end}.`;
    return [note(message, { ...details, deviation: "D0210-9" })];
  }
  const merged = { ...data.endOfLife, branches: { ...data.endOfLife.branches, ...table.branches } };
  if (hasEnded(branch, merged, today) === "yes") {
    const message = `Kubernetes ${branch} is no longer maintained: newer branches have ended, too.`;
    return [violation(message, { ...details, ...elsewhere, deviation: "D0210-12" })];
  }
  if (!table.complete || isAfterTable(branch, data)) {
    const message = `Nothing is known of the end of Kubernetes ${branch}: the tables are of ${dayOf(Date.parse(table.knownUntil))}.`;
    return [inconclusive(message, { ...details, cause: "dependency", remedy: fetchNewer, deviation: "D0210-8" })];
  }
  const message = `The official table ends with ${lastBranch(table.branches)}, and what it lacks counts as ended there, though upstream maintains ${branch}.`;
  return [
    violation(message, { ...details, expected: `a branch up to ${lastBranch(table.branches)}`, deviation: "D0210-8" }),
  ];
}

const elsewhere = {
  expected: "a branch that is maintained",
  remedy: "Upgrade the cluster to a branch that is maintained, one minor version at a time.",
};

interface End {
  readonly end: string;
  readonly today: string;
  readonly upstream: "yes" | "no" | "unknown";
}

function ended(branch: string, { end, today, upstream }: End, details: Pick<Finding, "about" | "actual">): Finding {
  const { message, deviation } = reasonOf(branch, { end, today, upstream });
  return violation(message, { ...details, ...elsewhere, deviation });
}

function reasonOf(
  branch: string,
  { end, today, upstream }: End,
): { readonly message: string; readonly deviation: Deviation } {
  if (end === today) {
    const message = `Kubernetes ${branch} is maintained until today, ${end}; the official testcase does not count the last day.`;
    return { message, deviation: "D0210-10" };
  }
  if (upstream === "no") {
    const message = `By the official table Kubernetes ${branch} has ended on ${end}; upstream still maintains it.`;
    return { message, deviation: "D0210-9" };
  }
  const message = `Kubernetes ${branch} has ended on ${end}. The text only advises against offering it.`;
  return { message, deviation: "D0210-12" };
}
