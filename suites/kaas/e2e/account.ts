import { ran, worse, type Ending } from "../../../src/probes/e2e/endings.ts";
import type { E2eResult } from "../../../src/probes/e2e/result.ts";
import type { RequiredTest, TestSuite } from "./required-tests.ts";
import { testKey } from "./test-key.ts";
import { foreignness, minorOf } from "./versions.ts";

/** What became of one required test, over all results. */
export interface Standing {
  /** As the results call it, where they do. */
  readonly name: string;
  readonly test: RequiredTest;
  /** `missing`: no result names it. */
  readonly ending: Ending | "missing";
}

/** What was handed in, set against what is required. */
export interface Account {
  readonly suite: TestSuite;
  /** Of the cluster as it is now. */
  readonly version: string;
  /** How many were handed in, about whatever tests. */
  readonly handedIn: number;
  /** Those that are about these tests. */
  readonly results: readonly E2eResult[];
  /** Undefined where nobody has listed yet what this version requires. */
  readonly standings: readonly Standing[] | undefined;
  /** Tests of the kind beyond the required ones, such as those of a vendor. */
  readonly further: readonly Standing[];
}

export function accountOf(suite: TestSuite, all: readonly E2eResult[], version: string): Account {
  const results = all.filter((result) => isAbout(result, suite));
  const found = new Map<string, Standing>();
  for (const result of results.filter((each) => foreignness(each, suite, version) === undefined)) {
    for (const { name, ending } of result.tests.filter((each) => suite.includes(each.name))) {
      const key = testKey(name);
      const before = found.get(key)?.ending ?? "missing";
      const told = result.dryRun ? "skipped" : ending;
      found.set(key, { name, test: { key, serial: false }, ending: combined(before, told) });
    }
  }
  const required = suite.required(minorOf(version));
  const keys = new Set(required?.map(({ key }) => key));
  const standings = required?.map((test) => {
    const { name = test.key, ending = "missing" as const } = found.get(test.key) ?? {};
    return { name, test, ending };
  });
  const further = [...found.values()].filter(({ test }) => !keys.has(test.key));
  return { suite, version, handedIn: all.length, results, standings, further };
}

/** Several results make one account, such as a parallel run and one of what must run alone. No failure is mended by running again. */
function combined(before: Standing["ending"], now: Ending): Standing["ending"] {
  if (before === "missing") return now;
  if (isTelling(before) === isTelling(now)) return worse(before, now);
  return isTelling(now) ? now : before;
}

/** What was left out or cut off here may have run there. */
function isTelling(ending: Ending): boolean {
  return ran(ending) || ending === "skipped-itself";
}

/** By what it was to run; where it does not say, by what ran; and where nothing did, it is about everything. */
function isAbout({ focus, tests, others }: E2eResult, suite: TestSuite): boolean {
  if (focus !== null && focus !== "") return suite.focus.test(focus);
  const idle = (ending: Ending) => ending === "skipped" || ending === "pending";
  const active = tests.filter(({ ending }) => !idle(ending));
  return active.length + others.ran === 0 || active.some(({ name }) => suite.includes(name));
}
