import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { minorOf } from "./versions.ts";

/** What exceptions are judged by. */
export interface ClusterFacts {
  readonly nodes: readonly ClusterNode[];
  /** Such as `cilium`; empty where none is known. */
  readonly networkPlugins: readonly string[];
  readonly version: string;
}

/** A failure that the standard allows to be tolerated, and where. */
export interface Exception {
  /** In the names of the tests that it is about. */
  readonly contains: string;
  readonly reason: string;
  readonly url: `https://${string}`;
  /** The reason as a condition on the cluster: half a sentence, and whether it is so. */
  readonly where: string;
  readonly holds: (facts: ClusterFacts) => boolean;
  /** The last day, YYYY-MM-DD, unless somebody looks again whether the reason is still there. */
  readonly until: string;
}

const withoutInternalAddress = {
  reason: "The test connects to the internal address of nodes, and nodes may have external ones only.",
  url: "https://github.com/kubernetes/kubernetes/issues/136626",
  where: "no node has an address of the type InternalIP",
  holds: ({ nodes }) =>
    nodes.length > 0 && nodes.every(({ status }) => status.addresses.every(({ type }) => type !== "InternalIP")),
  until: "2027-06-30",
} as const satisfies Omit<Exception, "contains">;

const withCilium = {
  reason: "Cilium does not apply ranges of addresses to what is inside the cluster.",
  url: "https://github.com/cilium/cilium/issues/9209",
  where: "the network is that of Cilium",
  holds: ({ networkPlugins }) => networkPlugins.includes("cilium"),
  until: "2027-06-30",
} as const satisfies Omit<Exception, "contains">;

/** The nine of the official list, which has no conditions: it tolerates them in every cluster. */
const exceptions: readonly Exception[] = [
  {
    contains:
      "HostPort validates that there is no conflict between pods with same hostPort but different hostIP and protocol",
    ...withoutInternalAddress,
  },
  { contains: "Services should be able to switch session affinity for NodePort service", ...withoutInternalAddress },
  { contains: "Services should have session affinity work for NodePort service", ...withoutInternalAddress },
  {
    contains:
      "validates that there exists conflict between pods with same hostPort and protocol but one using 0.0.0.0 hostIP",
    ...withoutInternalAddress,
  },
  {
    contains: "Netpol NetworkPolicy between server and client should allow ingress access from updated namespace",
    reason: "The test fails now and then, until Kubernetes 1.36.",
    url: "https://github.com/kubernetes/kubernetes/pull/136715",
    where: "Kubernetes is older than 1.36",
    holds: ({ version }) => Number(minorOf(version).split(".")[1]) < 36,
    until: "2027-02-28",
  },
  {
    contains: "[Feature:SCTPConnectivity]",
    reason: "Network plugins need not support SCTP, and Cilium does not unless it is told to.",
    url: "https://docs.cilium.io/en/stable/configuration/sctp/",
    where: "the network is that of Cilium",
    holds: ({ networkPlugins }) => networkPlugins.includes("cilium"),
    until: "2027-06-30",
  },
  { contains: "should allow egress access to server in CIDR block", ...withCilium },
  { contains: "should ensure an IP overlapping both IPBlock.CIDR and IPBlock.Except is allowed", ...withCilium },
  { contains: "should enforce except clause while egress access to server in CIDR block", ...withCilium },
];

/** By the whole name, as in the official list, or by the one without tags, which stand elsewhere since 1.37. */
export function exceptionFor({
  name,
  test,
}: {
  readonly name: string;
  readonly test: { readonly key: string };
}): Exception | undefined {
  return exceptions.find(({ contains }) => name.includes(contains) || test.key.includes(contains));
}

/** Why an exception does not count in this cluster on this day; undefined where it does. */
export function refusal(exception: Exception, facts: ClusterFacts, today: string): string | undefined {
  if (today > exception.until) return `its exception ended on ${exception.until}`;
  return exception.holds(facts) ? undefined : `its exception is only for where ${exception.where}`;
}
