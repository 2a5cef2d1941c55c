import { expect, test } from "vitest";
import { exampleNode } from "./example-facts.ts";
import { exceptionFor, refusal, type ClusterFacts } from "./exceptions.ts";

const internal: ClusterFacts = { nodes: [exampleNode("InternalIP")], networkPlugins: ["calico"], version: "v1.36.3" };
const external = { ...internal, nodes: [exampleNode("ExternalIP", "Hostname")] };
const cilium = { ...internal, networkPlugins: ["cilium"] };
const old = { ...internal, version: "v1.35.9" };
const policy = "[sig-network] Netpol NetworkPolicy between server and client should";

test.each([
  [
    "[sig-scheduling] HostPort validates that there is no conflict between pods with same hostPort but different hostIP and protocol",
    external,
    "2027-06-30",
  ],
  ["[sig-network] Services should be able to switch session affinity for NodePort service", external, "2027-06-30"],
  ["[sig-network] Services should have session affinity work for NodePort service", external, "2027-06-30"],
  [
    "[sig-scheduling] X validates that there exists conflict between pods with same hostPort and protocol but one using 0.0.0.0 hostIP",
    external,
    "2027-06-30",
  ],
  [`${policy} allow ingress access from updated namespace`, old, "2027-02-28"],
  ["[sig-network] Netpol [Feature:SCTPConnectivity] X", cilium, "2027-06-30"],
  [`${policy} allow egress access to server in CIDR block`, cilium, "2027-06-30"],
  [`${policy} ensure an IP overlapping both IPBlock.CIDR and IPBlock.Except is allowed`, cilium, "2027-06-30"],
  [`${policy} enforce except clause while egress access to server in CIDR block`, cilium, "2027-06-30"],
])("%s may fail for its reason, to the last day", (name, facts, until) => {
  const exception = exceptionFor({ name, test: { key: "" } });
  if (exception === undefined) throw new Error("It may not fail.");
  expect(exceptionFor({ name: "", test: { key: name } })).toBe(exception);
  expect(refusal(exception, facts, until)).toBeUndefined();
  expect(refusal(exception, facts, `${until.slice(0, 8)}31`)).toBe(`its exception ended on ${until}`);
  expect(refusal(exception, internal, until)).toBe(`its exception is only for where ${exception.where}`);
});

test("no other test may fail", () => {
  expect(exceptionFor({ name: `${policy} support allow-all policy`, test: { key: "" } })).toBeUndefined();
});
