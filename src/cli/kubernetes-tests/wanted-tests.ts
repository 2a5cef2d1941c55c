import { join, resolve } from "node:path";
import { conformance, networkPolicies } from "../../../suites/kaas/e2e/required-tests.ts";
import type { E2eRunner } from "../../clients/e2e-runners/e2e-runner.ts";
import { Hydrophone } from "../../clients/e2e-runners/hydrophone.ts";
import { Sonobuoy } from "../../clients/e2e-runners/sonobuoy.ts";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { CancelledError, TimeoutError, UsageError } from "../../errors.ts";
import { failureOf } from "../../run/failure.ts";
import type { Plan } from "../../run/plan.ts";
import type { Io } from "../io.ts";
import type { Subject } from "../subject.ts";
import { flag, text, type Words } from "../words.ts";
import { runTests } from "./run-tests.ts";

export interface WantedTests {
  /** To be added to what was handed in. */
  readonly files: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly left?: string;
  readonly interruptedBy?: "SIGINT" | "SIGTERM";
}

const nothing: WantedTests = { files: {}, settings: {} };

/** Sonobuoy's own patience is six hours for each suite. */
const patienceMs = 14 * 3_600_000;

const suitesOf = { "scs-0201-v1": conformance, "scs-0219-v1": networkPolicies } as const;

/** Runs the tests of Kubernetes that the plan needs results of with the program that `--run-e2e` names, before anything is judged. */
export async function wantedTests(
  plan: Plan,
  subject: Subject,
  folder: string,
  words: Words,
  io: Io,
): Promise<WantedTests> {
  const program = text(words, "run-e2e") ?? "";
  if (plan.readOnly)
    throw new UsageError("--run-e2e creates a lot in the cluster, and --read-only wants nothing created.");
  const tried = plan.testcases.filter(({ miss }) => miss === undefined).flatMap(({ standards }) => standards);
  const suites = Object.entries(suitesOf).filter(([id]) => tried.some(({ standard }) => standard === id));
  if (suites.length === 0) throw new UsageError("--run-e2e is for scs-0201 and scs-0219, and neither is selected.");
  const ending = new AbortController();
  let interruptedBy: WantedTests["interruptedBy"];
  using _interrupts = io.onInterrupt((signal) => {
    interruptedBy ??= signal;
    ending.abort(new CancelledError("interrupted"));
  });
  const patience = setTimeout(() => ending.abort(new TimeoutError("the tests took too long")), patienceMs);
  const runner = runnerCalled(program, words, io);
  try {
    const { results, failure, left } = await runTests({
      suites: suites.map(([, suite]) => suite),
      folder: join(folder, "e2e"),
      runner,
      // The scope of these standards is that of clusters.
      cluster: subject.targetFor({ purpose: "tests of Kubernetes" }) as KubernetesCluster,
      say: (line) => void (flag(words, "quiet") || io.stderr.write(`${line}\n`)),
      signal: ending.signal,
    });
    if (interruptedBy !== undefined) {
      io.stderr.write(
        `The tests go on in the cluster. The same command waits for them; \`${runner.clearing}\` deletes them.\n`,
      );
      return { ...nothing, interruptedBy };
    }
    return {
      // After those that were handed in, however many.
      files: Object.fromEntries(results.map((path, index) => [`${runner.leaves}-${901 + index}`, path])),
      // One result is better than none: then what is missing is said to be missing.
      settings: failure === undefined || results.length > 0 ? {} : { "e2e-failure": failure },
      ...(left === undefined ? {} : { left }),
    };
  } catch (error) {
    // Where the cluster does not answer, the run says so for everything.
    const { cause, message } = failureOf(error);
    if (error instanceof UsageError || cause === "tool-bug") throw error;
    return { ...nothing, settings: { "e2e-failure": message } };
  } finally {
    clearTimeout(patience);
  }
}

function runnerCalled(program: string, words: Words, io: Io): E2eRunner {
  const kubeconfig = text(words, "kubeconfig");
  const context = text(words, "context");
  const file = kubeconfig === undefined ? [] : ["--kubeconfig", resolve(io.cwd, kubeconfig)];
  if (program === "sonobuoy") {
    return new Sonobuoy({ words: [...file, ...(context === undefined ? [] : ["--context", context])], env: io.env });
  }
  if (context === undefined) return new Hydrophone({ words: file, env: io.env });
  throw new UsageError("hydrophone always takes the current context of the kubeconfig: leave out --context.");
}
