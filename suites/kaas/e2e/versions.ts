import type { E2eResult } from "../../../src/probes/e2e/result.ts";
import type { TestSuite } from "./required-tests.ts";
import { testKey } from "./test-key.ts";

/** `1.36` of `v1.36.3+k3s1`. */
export function minorOf(version: string): string {
  return /^v?(\d+\.\d+)/.exec(version)?.[1] ?? "";
}

/** `1.36.3` of `v1.36.3+k3s1`: what a vendor adds has no tests of its own. */
export function releaseOf(version: string): string {
  return /^v?(\d+\.\d+\.\d+)/.exec(version)?.[1] ?? version;
}

/** Why a result says nothing of a cluster of that version; a whole sentence. */
export function foreignness(result: E2eResult, suite: TestSuite, version: string): string | undefined {
  const minor = minorOf(version);
  if (result.server !== null && minorOf(result.server) !== minor) {
    return `The result is of a cluster with Kubernetes ${result.server}, and this one has ${version}.`;
  }
  if (result.suite !== null && minorOf(result.suite) !== minor) {
    return `The tests were those of Kubernetes ${result.suite}, and this cluster has ${version}.`;
  }
  if (result.server !== null || result.suite !== null || result.tests.length === 0) return undefined;
  return has(result, suite, minor)
    ? undefined
    : `The result does not say of which version its tests are, and they are not exactly those of Kubernetes ${minor}.`;
}

/** The file of the tests names all that there are, also those that were left out. */
function has({ tests }: E2eResult, suite: TestSuite, minor: string): boolean {
  const known = new Set(tests.filter(({ name }) => suite.includes(name)).map(({ name }) => testKey(name)));
  const required = suite.required(minor);
  return required?.length === known.size && required.every(({ key }) => known.has(key));
}
