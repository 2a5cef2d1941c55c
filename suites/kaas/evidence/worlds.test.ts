import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectedOf } from "../../../fixtures/clusters/expected.ts";
import { handedIn } from "../../../fixtures/clusters/handed-in.ts";
import { CLUSTER_WORLDS } from "../../../fixtures/clusters/index.ts";
import type { Judgement } from "../../../src/core/judge.ts";
import { folder } from "../../../src/testing/folder.ts";
import { judgedCluster } from "../../../src/testing/judged-cluster.ts";
import { scs0215v1 } from "../scs-0215-robustness/standard.ts";
import { scs0217v1 } from "../scs-0217-hardening/standard.ts";

const testcases = [...scs0215v1.extended, ...scs0217v1.extended];
const ids = testcases.map(({ id }) => id);

/** What decided, in the words of the findings: all of them of one kind, and of which. */
function kindsOf({ verdict, findings }: Judgement): readonly string[] {
  const level = verdict === "PASS" ? "note" : "violation";
  const kinds = findings
    .filter((finding) => finding.level === level)
    .map(({ message }) => /^By (\w+):/.exec(message)?.[1]);
  return [...new Set(kinds.filter((kind) => kind !== undefined))];
}

/** The others are like the compliant one in all that is looked at here. */
const worlds = CLUSTER_WORLDS.filter(
  ({ name, expected }) => name === "compliant" || Object.keys(expected).some((id) => ids.includes(id)),
);

describe("a cluster is judged by the strongest evidence that it shows", () => {
  test.each(worlds.map((world) => [world.name, world] as const))("%s", async (_, world) => {
    using place = folder();
    const files = handedIn(world, join(place.path, "handed-in"), new Date());
    const judged = await judgedCluster(world, testcases, {
      inputs: { files, companions: {} },
      signal: AbortSignal.timeout(world.name === "nodes-hang" ? 3_000 : 20_000),
    });
    const verdicts = Object.fromEntries(Object.entries(judged).map(([id, { verdict }]) => [id, verdict]));
    const expected = Object.entries(expectedOf(world)).filter(([id]) => ids.includes(id));
    expect(verdicts).toEqual(Object.fromEntries(expected));
    for (const judgement of Object.values(judged)) {
      const isDecided = judgement.verdict === "PASS" || judgement.verdict === "FAIL";
      expect(kindsOf(judgement).length > 0).toBe(isDecided);
    }
  });
});

test("each testcase fails in some world", () => {
  const failing = new Set(
    CLUSTER_WORLDS.flatMap(({ expected }) =>
      Object.entries(expected).flatMap(([id, verdict]) => (verdict === "FAIL" ? id : [])),
    ),
  );
  expect(ids.filter((id) => !failing.has(id))).toEqual([]);
});
