import type { ClusterWorld } from "../../fixtures/clusters/world.ts";
import type { Settled } from "../core/evidence.ts";
import { judge, type Judgement } from "../core/judge.ts";
import type { AnyProbe, ProbeContext } from "../core/probe.ts";
import type { AnyTestcase } from "../core/testcase.ts";
import type { KubernetesCluster } from "../clients/kubernetes/kubernetes-cluster.ts";
import { LiveEvidence } from "../run/live-evidence.ts";
import { testResources } from "./probe-context.ts";
import { patientCluster, type Patience } from "./simulated-cluster.ts";

/** How testcases judge a simulated cluster, each question asked once; waiting takes no time, and nothing is left behind. */
export async function judgedCluster(
  world: ClusterWorld,
  testcases: readonly AnyTestcase[],
  { inputs, ...patience }: Patience & Partial<Pick<ProbeContext<KubernetesCluster>, "inputs">> = {},
): Promise<Readonly<Record<string, Judgement>>> {
  await using patient = await patientCluster(world, patience);
  const resources = testResources();
  const evidence = new LiveEvidence({
    targetFor: () => patient.target,
    inputsFor: () => inputs ?? { files: {}, companions: {} },
    resources,
    concurrency: 8,
    now: patient.context.now,
    emit: () => undefined,
    signal: patience.signal ?? AbortSignal.timeout(30_000),
  });
  const settled = new Map<AnyProbe, Settled>();
  const needs = testcases.flatMap((testcase) => Object.values(testcase.needs as Record<string, AnyProbe>));
  await Promise.all(needs.map(async (probe) => settled.set(probe, (await evidence.settle(probe)).settled)));
  const left = patient.cluster.owned();
  if (Object.keys(left).length > 0) throw new Error(`Left behind: ${JSON.stringify(left)}`);
  const answer = (probe: AnyProbe): Settled => settled.get(probe) ?? { ok: false, failure: notAsked };
  return Object.fromEntries(testcases.map((testcase) => [testcase.id, judge(testcase, answer)]));
}

const notAsked = { cause: "tool-bug", message: "This was not asked." } as const;
