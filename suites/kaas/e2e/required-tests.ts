import { apiMachineryTests } from "./required/api-machinery.ts";
import { appsTests } from "./required/apps.ts";
import { architectureTests } from "./required/architecture.ts";
import { authTests } from "./required/auth.ts";
import { cliTests } from "./required/cli.ts";
import { instrumentationTests } from "./required/instrumentation.ts";
import { networkPolicyTests } from "./required/network-policy.ts";
import { networkTests } from "./required/network.ts";
import { nodeTests } from "./required/node.ts";
import { schedulingTests } from "./required/scheduling.ts";
import { storageTests } from "./required/storage.ts";

export interface RequiredTest {
  /** Without its tags: see `testKey`. */
  readonly key: string;
  /** It must run alone, so a parallel run leaves it out. */
  readonly serial: boolean;
}

/** What a standard wants to have run: the tests of one kind, as each Kubernetes version has them. */
export interface TestSuite {
  /** In a sentence, as in "the conformance tests". */
  readonly name: string;
  /** Whether a test of a result is of this kind, by its whole name. */
  readonly includes: (name: string) => boolean;
  /** Whether a run that selects by this is one of this kind. */
  readonly focus: RegExp;
  /** How it is run, and where that is explained. */
  readonly command: string;
  readonly docs: string;
  /** The same for each program that can run it. Tests get a second attempt, as in the official suite. */
  readonly args: { readonly sonobuoy: readonly string[]; readonly hydrophone: readonly string[] };
  /** Undefined for a version whose tests nobody has listed yet. */
  readonly required: (minor: string) => readonly RequiredTest[] | undefined;
}

/** What was there is replaced, so that Sonobuoy's own argument has to be given again: without it nobody sees how far it is. */
const twoAttempts = [
  "--plugin-env",
  "e2e.E2E_EXTRA_ARGS=--progress-report-url=http://localhost:8099/progress --ginkgo.flake-attempts=2",
];

export const conformance: TestSuite = {
  name: "the conformance tests",
  includes: (name) => name.includes("[Conformance]"),
  focus: /conformance/i,
  command: "sonobuoy run --wait --mode=certified-conformance && sonobuoy retrieve",
  docs: "suites/kaas/scs-0201-cncf-conformance/README.md",
  args: { sonobuoy: ["--mode=certified-conformance", ...twoAttempts], hydrophone: ["--conformance"] },
  required: requiredIn(
    [
      apiMachineryTests,
      appsTests,
      architectureTests,
      authTests,
      cliTests,
      instrumentationTests,
      networkTests,
      nodeTests,
      schedulingTests,
      storageTests,
    ].join("\n"),
  ),
};

export const networkPolicies: TestSuite = {
  name: "the tests of network policies",
  includes: (name) => name.startsWith("[sig-network] Netpol"),
  focus: /network\W*polic|netpol/i,
  command: "sonobuoy run --wait --e2e-focus NetworkPolicy && sonobuoy retrieve",
  docs: "suites/kaas/scs-0219-networking/README.md",
  args: {
    sonobuoy: ["--e2e-focus", "NetworkPolicy", ...twoAttempts],
    hydrophone: ["--focus", "NetworkPolicy"],
  },
  required: requiredIn(networkPolicyTests),
};

function requiredIn(text: string): TestSuite["required"] {
  const line = /^1\.(\d+)-1\.(\d+) (.*?)( \[Serial\])?$/gm;
  const all = [...text.matchAll(line)].map(([, first, last, key = "", serial]) => ({
    first: Number(first),
    last: Number(last),
    test: { key, serial: serial !== undefined },
  }));
  return (minor) => {
    const [, number] = /^1\.(\d+)$/.exec(minor) ?? [];
    const found = all.filter(({ first, last }) => first <= Number(number) && Number(number) <= last);
    return found.length === 0 ? undefined : found.map(({ test }) => test);
  };
}
