import type { E2eResult } from "../../../src/probes/e2e/result.ts";
import { conformance, networkPolicies, type TestSuite } from "./required-tests.ts";

/** A complete result of Sonobuoy in which everything passed, as changed. */
export function exampleResult(changes: Partial<E2eResult> = {}, suite: TestSuite = conformance): E2eResult {
  return {
    source: "sonobuoy",
    sha256: "0".repeat(64),
    damage: null,
    madeAt: "2026-09-01T11:44:09.140Z",
    server: "v1.36.3",
    suite: "v1.36.3",
    focus: suite === conformance ? "\\[Conformance\\]" : "NetworkPolicy",
    skip: "",
    dryRun: false,
    parallel: false,
    attempts: 1,
    cutOff: null,
    plugin: null,
    setUp: "passed",
    tests: namesIn(suite).map((name) => ({ name, ending: "passed" })),
    others: { known: 3, ran: 0 },
    flaky: [],
    ...changes,
  };
}

/** The result with another ending for the tests that have these words in their names. */
export function endingIn(
  result: E2eResult,
  part: string,
  ending: E2eResult["tests"][number]["ending"] | "missing",
): E2eResult {
  if (!result.tests.some(({ name }) => name.includes(part))) throw new Error(`no test has ${part} in its name`);
  const tests = result.tests.flatMap((test) => {
    if (!test.name.includes(part)) return [test];
    return ending === "missing" ? [] : [{ ...test, ending }];
  });
  return { ...result, tests };
}

export function namesIn(suite: TestSuite, minor = "1.36"): readonly string[] {
  const tag = suite === networkPolicies ? "[Feature:NetworkPolicy]" : "[Conformance]";
  return (suite.required(minor) ?? []).map(({ key, serial }) => {
    const name = key.replace(" using SCTP", " [Feature:SCTPConnectivity] using SCTP");
    return `${name}${serial ? " [Serial]" : ""} ${tag}`;
  });
}
