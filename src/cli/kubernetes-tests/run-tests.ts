import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { TestSuite } from "../../../suites/kaas/e2e/required-tests.ts";
import { RunnerError, type E2eRunner, type TestProgress } from "../../clients/e2e-runners/e2e-runner.ts";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { CancelledError, HttpError } from "../../errors.ts";

export interface TestsToRun {
  readonly suites: readonly TestSuite[];
  /** Where results are kept. */
  readonly folder: string;
  readonly runner: E2eRunner;
  readonly cluster: KubernetesCluster;
  /** A line for the person. */
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface TestsRun {
  /** Results, by their paths. */
  readonly results: readonly string[];
  /** Why there are fewer than there should be: a sentence, without anything that the program said. */
  readonly failure?: string;
  /** What could not be deleted again. */
  readonly left?: string;
}

/** The clean-up has a patience of its own, which no Ctrl-C ends. */
const cleanUpMs = 900_000;

/**
 * Runs the tests of each suite after the other. Where a run is there already, its result is taken instead, and it is left as it
 * is: nothing is deleted that was not created here.
 */
export async function runTests(order: TestsToRun): Promise<TestsRun> {
  const { suites, runner, cluster, say, signal } = order;
  if (await hasNamespace(runner.namespace, cluster, signal)) return takeOver(order);
  const all = !(await hasNamespacesLikeTests(cluster, signal));
  const results: string[] = [];
  for (const suite of suites) {
    say(`${suite.name} begin; that takes an hour or more.`);
    const outcome = await settled(order, results.length, (folder) =>
      runner.run(suite.args, folder, watchIn(order), signal),
    );
    // What a person interrupts goes on in the cluster: the same command finds it there.
    const left = signal.reason instanceof CancelledError ? undefined : await clearedAfter(order, all);
    if (outcome.result !== undefined) results.push(outcome.result);
    const { failure } = outcome;
    if (failure !== undefined || left !== undefined) {
      return { results, ...(failure === undefined ? {} : { failure }), ...(left === undefined ? {} : { left }) };
    }
  }
  return { results };
}

async function takeOver(order: TestsToRun): Promise<TestsRun> {
  const { runner, say } = order;
  const room = `\`${runner.clearing}\` makes room for a new one`;
  if (runner.resume === undefined) {
    return { results: [], failure: `A run of ${runner.name} is in the cluster already: ${room}.` };
  }
  say(`A run of ${runner.name} is in the cluster already: its result is taken, and nothing is begun. ${room}.`);
  const resume = runner.resume.bind(runner);
  const { result, failure } = await settled(order, 0, (folder) => resume(folder, watchIn(order), order.signal));
  return { results: result === undefined ? [] : [result], ...(failure === undefined ? {} : { failure }) };
}

async function settled(
  { folder, say, signal }: TestsToRun,
  index: number,
  work: (folder: string) => Promise<string>,
): Promise<{ readonly result?: string; readonly failure?: string }> {
  const place = join(folder, `run-${index + 1}`);
  mkdirSync(place, { recursive: true });
  try {
    return { result: await work(place) };
  } catch (error) {
    if (signal.aborted) return { failure: "The tests of Kubernetes had not ended when the patience with them did." };
    if (!(error instanceof RunnerError)) throw error;
    say([error.message, error.said.trimEnd()].filter((text) => text !== "").join("\n"));
    return { failure: error.message };
  }
}

async function clearedAfter({ runner, say }: TestsToRun, all: boolean): Promise<string | undefined> {
  try {
    await runner.cleanUp(all, AbortSignal.timeout(cleanUpMs));
    return undefined;
  } catch (error) {
    if (error instanceof RunnerError && error.said !== "") say(error.said.trimEnd());
    const message = error instanceof Error ? error.message : String(error);
    return `${message} \`${runner.clearing}\` tries it again.`;
  }
}

/** A line each time that some more tests have ended. */
function watchIn({ say, cluster }: TestsToRun) {
  let shown = -1;
  return {
    onProgress: ({ completed, total, failed }: TestProgress) => {
      if (completed === shown) return;
      shown = completed;
      say(`${completed} of ${total} tests have ended, ${failed} failed.`);
    },
    pause: (ms: number, signal: AbortSignal) => cluster.pause(ms, signal),
  };
}

async function hasNamespace(name: string, cluster: KubernetesCluster, signal: AbortSignal): Promise<boolean> {
  try {
    await cluster.get(`/api/v1/namespaces/${name}`, signal);
    return true;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return false;
    throw error;
  }
}

const Named = z.object({ metadata: z.object({ name: z.string() }) });

/** The program deletes namespaces by the beginning of their names; somebody else may have called his like that. */
async function hasNamespacesLikeTests(cluster: KubernetesCluster, signal: AbortSignal): Promise<boolean> {
  const all = await cluster.list("/api/v1/namespaces", signal);
  return all.some((namespace) => Named.parse(namespace).metadata.name.startsWith("e2e-"));
}
