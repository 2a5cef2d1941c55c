import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { answerOf, asked, askedOf } from "./asked.ts";
import { NodeLabels } from "./node-labels.ts";

const Taint = z.object({ key: z.string(), value: z.string().optional(), effect: z.string() });

const Spec = z.object({
  /** The machine in the words of its cloud: `openstack:///UUID`. */
  providerID: z.string().optional(),
  unschedulable: z.boolean().default(false),
  taints: z.array(Taint).default([]),
});

const Status = z.object({
  addresses: z.array(z.object({ type: z.string(), address: z.string() })).default([]),
  conditions: z.array(z.object({ type: z.string(), status: z.string() })).default([]),
  /** Where the kubelet listens. */
  daemonEndpoints: z.object({ kubeletEndpoint: z.object({ Port: z.number() }).optional() }).optional(),
  nodeInfo: z.object({
    kubeletVersion: z.string(),
    containerRuntimeVersion: z.string().optional(),
    osImage: z.string().optional(),
    operatingSystem: z.string().optional(),
    architecture: z.string().optional(),
  }),
});

const ClusterNode = z.object({
  metadata: z.object({
    name: z.string(),
    uid: z.string(),
    creationTimestamp: z.string().optional(),
    labels: NodeLabels,
  }),
  spec: Spec.default({ unschedulable: false, taints: [] }),
  status: Status,
});
export type ClusterNode = z.infer<typeof ClusterNode>;

/**
 * The nodes, for questions that have something to say without them as well: who may not list them is a fact here, and no
 * reason to leave those out.
 */
export const visibleNodes = probe({
  id: "kubernetes-visible-nodes",
  summary: "All nodes, or why they are not to be seen",
  effect: "reads",
  timeoutMs: 60_000,
  schema: askedOf(z.array(ClusterNode)),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    asked("list nodes", target.list("/api/v1/nodes", signal)),
});

/** The same for questions that are about nodes. */
export const nodes = probe({
  id: "kubernetes-nodes",
  summary: "All nodes with their roles, places, addresses and versions",
  effect: "reads",
  timeoutMs: 60_000,
  schema: z.array(ClusterNode),
  needs: { visible: visibleNodes },
  observe: async ({ visible }) => answerOf(visible, "nodes"),
});
