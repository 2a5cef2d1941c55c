import { expect, test } from "vitest";
import { observed, status } from "../../testing/observed.ts";
import { nodeRestriction } from "./node-restriction.probe.ts";
import type { ClusterNode } from "./nodes.probe.ts";

const node: ClusterNode = {
  metadata: { name: "a", uid: "1", labels: {} },
  spec: { unschedulable: false, taints: [] },
  status: { addresses: [], conditions: [], nodeInfo: { kubeletVersion: "v1.37.1" } },
};
const answered = (nodes: ClusterNode[]) => ({ outcome: "answered", answer: nodes }) as const;
const path = "PATCH /api/v1/nodes/a?dryRun=All";
const nobody = "system:node:scs-conformance-no-such-node";

test("a node that does not exist tries to label another one, and nothing is stored", async () => {
  const { fact, log } = await observed(
    nodeRestriction,
    { nodes: answered([node]) },
    { [path]: { body: { kind: "Node" } } },
  );
  expect(fact).toEqual({ outcome: "answered", answer: { node: "a", result: "allowed", message: null } });
  expect(log).toMatchObject([
    {
      method: "PATCH",
      path: "/api/v1/nodes/a?dryRun=All",
      headers: { "impersonate-user": nobody, "impersonate-group": "system:nodes" },
    },
  ]);
});

test.each([
  [
    "the plugin refuses it",
    403,
    `nodes "a" is forbidden: node "scs-conformance-no-such-node" is not allowed to modify node "a"`,
    { outcome: "answered", answer: { result: "admission" } },
  ],
  [
    "the node may not even ask",
    403,
    `nodes "a" is forbidden: User "${nobody}" cannot patch resource "nodes" in API group "" at the cluster scope`,
    { outcome: "answered", answer: { result: "authorization" } },
  ],
  [
    "we may not be somebody else",
    403,
    `users "${nobody}" is forbidden: User "jane" cannot impersonate resource "users" in API group "" at the cluster scope`,
    { outcome: "refused", action: "impersonate users" },
  ],
  ["a front end refuses everything", 403, "Access denied", { outcome: "refused" }],
  ["a webhook has no dry runs", 400, 'admission webhook "x" does not support dry run', { outcome: "failed" }],
])("where %s, that is the fact", async (_, code, message, expected) => {
  const { fact } = await observed(nodeRestriction, { nodes: answered([node]) }, { [path]: status(code, message) });
  expect(fact).toMatchObject(expected);
});

test("a web page is no changed node", async () => {
  const html = { body: "<html>", headers: { "content-type": "text/html" } };
  const { fact } = await observed(nodeRestriction, { nodes: answered([node]) }, { [path]: html });
  expect(fact.outcome).toBe("failed");
});

test("nodes that we may not see are not tried", async () => {
  const refused = { outcome: "refused", action: "list nodes", message: "403" } as const;
  expect(await observed(nodeRestriction, { nodes: refused }, {})).toEqual({ fact: refused, log: [] });
});

test("without a node there is nothing to try", async () => {
  expect(await observed(nodeRestriction, { nodes: answered([]) }, {})).toEqual({
    fact: { outcome: "absent" },
    log: [],
  });
});
