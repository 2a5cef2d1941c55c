import { expect, test } from "vitest";
import type { SeenRequest } from "../../testing/http-routes.ts";
import { observed, status } from "../../testing/observed.ts";
import { accessOfOthers } from "./access-of-others.probe.ts";
import { authorization } from "./authorization.probe.ts";
import type { ClusterNode } from "./nodes.probe.ts";

const node: ClusterNode = {
  metadata: { name: "a", uid: "1", labels: {} },
  spec: { unschedulable: false, taints: [] },
  status: { addresses: [], conditions: [], nodeInfo: { kubeletVersion: "v1.37.1" } },
};
const own = "POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
const others = "POST /apis/authorization.k8s.io/v1/subjectaccessreviews";
const group = "GET /apis/rbac.authorization.k8s.io/v1";
const reason =
  'RBAC: allowed by ClusterRoleBinding "system:public-info-viewer" of ClusterRole "system:public-info-viewer" to Group "system:authenticated"';
const review = (answer: object) => ({ status: 201, body: { kind: "SelfSubjectAccessReview", status: answer } });

test("the reason for what we may do is recorded", async () => {
  const routes = { [group]: { body: { kind: "APIResourceList" } }, [own]: review({ allowed: true, reason }) };
  const { fact } = await observed(authorization, {}, routes);
  expect(fact).toEqual({ isRbacServed: true, own: { outcome: "answered", answer: { allowed: true, reason } } });
});

test("a server without RBAC and without a reason", async () => {
  const { fact } = await observed(authorization, {}, { [own]: review({ allowed: true }) });
  expect(fact).toEqual({ isRbacServed: false, own: { outcome: "answered", answer: { allowed: true, reason: "" } } });
});

test.each([
  ["fails", status(500, "Internal error occurred")],
  ["is refused", status(403, "forbidden")],
  ["is a web page", { body: "<html>", headers: { "content-type": "text/html" } }],
])("that the question after RBAC %s says neither that it is there nor that it is not", async (_, route) => {
  const { fact } = await observed(authorization, {}, { [group]: route, [own]: review({ allowed: true }) });
  expect(fact.isRbacServed).toBeNull();
});

test("a node and a user are asked about", async () => {
  const why = "node: no relationship found between node 'a' and this object";
  const answer = ({ body }: SeenRequest) =>
    body.includes("system:node:a") ? review({ allowed: false, reason: why }) : review({ allowed: true, reason });
  const { fact, log } = await observed(
    accessOfOthers,
    { nodes: { outcome: "answered", answer: [node] } },
    { [others]: answer },
  );
  expect(fact).toEqual({
    node: { outcome: "answered", answer: { node: "a", allowed: false, reason: why } },
    user: { outcome: "answered", answer: { allowed: true, reason } },
  });
  expect(log.map(({ method }) => method)).toEqual(["POST", "POST"]);
});

test("who may not ask about others is told so; without nodes there is none to ask about", async () => {
  const message =
    'subjectaccessreviews.authorization.k8s.io is forbidden: User "jane" cannot create resource "subjectaccessreviews" in API group "authorization.k8s.io" at the cluster scope';
  const { fact } = await observed(
    accessOfOthers,
    { nodes: { outcome: "answered", answer: [] } },
    { [others]: status(403, message) },
  );
  expect(fact).toMatchObject({
    node: { outcome: "absent" },
    user: { outcome: "refused", action: "create subjectaccessreviews.authorization.k8s.io" },
  });
});
