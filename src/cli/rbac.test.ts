import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { rulesOf, tiers } from "../probes/kubernetes/tiers.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const printed = async (...words: readonly string[]) => {
  const io = testIo(["rbac", ...words]);
  return { code: await cli(io), out: io.out(), err: io.err() };
};

describe("rbac", () => {
  test.each(tiers)("prints for tier %s exactly what it needs", async (tier) => {
    const { code, out } = await printed("--tier", tier);
    const [namespace, account, role, binding] = parseAllDocuments(out).map((document) => document.toJS() as never);
    expect(code).toBe(0);
    expect(namespace).toMatchObject({ kind: "Namespace", metadata: { name: "scs-conformance" } });
    expect(account).toMatchObject({ kind: "ServiceAccount", metadata: { namespace: "scs-conformance" } });
    expect(role).toMatchObject({ kind: "ClusterRole", rules: rulesOf(tier) });
    expect(binding).toMatchObject({
      kind: "ClusterRoleBinding",
      roleRef: { name: `scs-conformance-${tier.toLowerCase()}` },
      subjects: [{ kind: "ServiceAccount", name: "scs-conformance", namespace: "scs-conformance" }],
    });
  });

  test("reads only, unless more is asked for", async () => {
    expect((await printed()).out).not.toMatch(/- (create|delete|patch|impersonate)/);
  });

  test.each([
    [["--tier", "X"], "Choices"],
    [["--name", "My Cluster"], "--name My Cluster is not a name for a namespace"],
  ])("%j is refused: %s", async (words, sentence) => {
    const { code, err } = await printed(...words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
