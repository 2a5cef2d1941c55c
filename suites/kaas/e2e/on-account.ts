import type { Finding } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { e2eResults } from "../../../src/probes/e2e-results.probe.ts";
import { networkPlugins } from "../../../src/probes/kubernetes/network-plugins.probe.ts";
import { nodes } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { clusterVersion } from "../../../src/probes/kubernetes/version.probe.ts";
import { accountOf, type Account } from "./account.ts";
import type { ClusterFacts } from "./exceptions.ts";
import { unusable } from "./open.ts";
import { remarks } from "./remarks.ts";
import type { TestSuite } from "./required-tests.ts";

/** What every judgement on results that were handed in needs. */
export const resultNeeds = { results: e2eResults, version: clusterVersion, clock };

/** And what it needs to know whether the reasons of exceptions are there. */
export const exceptionNeeds = { ...resultNeeds, nodes, networkPlugins };

/** Judges what was handed in for these tests, if there is something that still counts. */
export function onAccount(
  suite: TestSuite,
  facts: Facts<typeof resultNeeds>,
  say: (account: Account) => readonly Finding[],
): readonly Finding[] {
  const account = accountOf(suite, facts.results, facts.version.gitVersion);
  const reasons = unusable(account, new Date(facts.clock.now));
  return reasons.length > 0 ? reasons : [...say(account), ...remarks(account)];
}

export function clusterFacts({ nodes, networkPlugins, version }: Facts<typeof exceptionNeeds>): ClusterFacts {
  return { nodes, networkPlugins, version: version.gitVersion };
}

/** YYYY-MM-DD */
export function todayOf({ clock: { now } }: Facts<typeof resultNeeds>): string {
  return new Date(now).toISOString().slice(0, 10);
}
