import { expect, test } from "vitest";
import { observed, status } from "../../testing/observed.ts";
import { flagz } from "./flagz.probe.ts";

test("the form for programs is asked for, and the flags that matter are recorded", async () => {
  const flags = {
    "max-requests-inflight": "400",
    "enable-admission-plugins": "[NodeRestriction]",
    "disable-admission-plugins": "[]",
    "oidc-issuer-url": "",
    "audit-log-path": "/var/log/audit.log",
  };
  const body = { kind: "Flagz", apiVersion: "config.k8s.io/v1beta1", metadata: { name: "kube-apiserver" }, flags };
  const { fact, log } = await observed(flagz, {}, { "GET /flagz": { body } });
  expect(fact).toEqual({
    outcome: "answered",
    answer: { flags: { "max-requests-inflight": ["400"], "enable-admission-plugins": ["[NodeRestriction]"] } },
  });
  expect(log[0]?.headers["accept"]).toBe(
    "application/json;v=v1beta1;g=config.k8s.io;as=Flagz, application/json;v=v1alpha1;g=config.k8s.io;as=Flagz",
  );
});

test.each([
  ["it is not served", status(404, "the server could not find the requested resource"), { outcome: "absent" }],
  ["it is served for people only", { status: 406, body: "only text/plain" }, { outcome: "absent" }],
  [
    "it is not for us",
    status(403, 'User "jane" cannot get path "/flagz"'),
    { outcome: "refused", action: "get /flagz" },
  ],
  ["a page comes instead", { headers: { "content-type": "text/html" }, body: "<p>" }, { outcome: "failed" }],
])("where %s there is no fact about flags", async (_, route, expected) => {
  const { fact } = await observed(flagz, {}, { "GET /flagz": route });
  expect(fact).toMatchObject(expected);
});
