import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { junitOf } from "../../../fixtures/e2e/junit.ts";
import { logOf } from "../../../fixtures/e2e/log.ts";
import { samples } from "../../../fixtures/e2e/samples.ts";
import { judge } from "../../../src/core/judge.ts";
import type { AnyTestcase } from "../../../src/core/testcase.ts";
import { e2eResults } from "../../../src/probes/e2e-results.probe.ts";
import type { E2eResult } from "../../../src/probes/e2e/result.ts";
import { folder } from "../../../src/testing/folder.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { scs0201v1 } from "../scs-0201-cncf-conformance/standard.ts";
import { scs0219v1 } from "../scs-0219-networking/standard.ts";
import { exampleFacts } from "./example-facts.ts";

const testcases = [scs0201v1, scs0219v1].flatMap(({ main, extended }) => [...main, ...extended]) as AnyTestcase[]; // none is pending
const ofResults = testcases.filter(({ needs }) => Object.values(needs as object).includes(e2eResults));

async function results(files: Readonly<Record<string, string>>): Promise<readonly E2eResult[]> {
  return e2eResults.schema.parse(
    await e2eResults.observe({}, probeContext(undefined, { inputs: { files, companions: {} } })),
  );
}

function judged(found: readonly E2eResult[]) {
  const facts: Readonly<Record<string, unknown>> = { ...exampleFacts, results: found };
  return new Map(
    ofResults.map((testcase) => {
      const names = new Map(Object.entries(testcase.needs as object).map(([name, probe]) => [probe as unknown, name]));
      return [testcase.id, judge(testcase, (probe) => ({ ok: true, fact: facts[names.get(probe) ?? ""] }))];
    }),
  );
}

const verdictsIn = (found: ReturnType<typeof judged>, ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, found.get(id)?.verdict]));

describe.each(Object.entries(samples))("%s", (_, { archive, verdicts, says }) => {
  const ids = Object.keys(verdicts);

  test("is judged as it says from the archive of Sonobuoy", async () => {
    using place = folder();
    writeFileSync(join(place.path, "a.tar.gz"), archive());
    const found = judged(await results({ sonobuoy: join(place.path, "a.tar.gz") }));
    expect(verdictsIn(found, ids)).toEqual(verdicts);
    const first = found.get(ids[0] ?? "")?.findings.find(({ level }) => level !== "note")?.message;
    expect(first).toBe(says);
    for (const [id, { verdict, cause }] of found) {
      if (!ids.includes(id))
        expect({ id, verdict, cause }).toEqual({ id, verdict: "MISS", cause: "needs-attestation" });
    }
  });
});

// What goes wrong around the tests leaves no JUnit file, and a file that was cut says so by itself.
const withJunit = Object.entries(samples).filter(([, { says }]) => !/Sonobuoy|read to its end/.test(says ?? ""));

test.each(withJunit)("%s is judged the same from the JUnit file with its log", async (_, { run, verdicts }) => {
  using place = folder();
  mkdirSync(join(place.path, "results"));
  writeFileSync(join(place.path, "results", "junit_01.xml"), junitOf(run));
  writeFileSync(join(place.path, "results", "e2e.log"), logOf(run));
  const found = judged(await results({ "e2e-junit": join(place.path, "results", "junit_01.xml") }));
  expect(verdictsIn(found, Object.keys(verdicts))).toEqual(verdicts);
});

test("nothing handed in is missed by every testcase, and none passes", () => {
  const found = [...judged([]).values()];
  expect(found.length).toBeGreaterThan(6);
  expect(found.filter(({ verdict, cause }) => verdict !== "MISS" || cause !== "needs-attestation")).toEqual([]);
});
