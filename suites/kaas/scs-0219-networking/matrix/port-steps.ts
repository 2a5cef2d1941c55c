import { egress, everyPod, ingress, type PolicyPort } from "./policies.ts";
import type { MatrixStep } from "./steps.ts";

/** Names are looked up at the port of the service, or at that of the pods behind it, of which each distribution has its own. */
const dnsPorts: readonly PolicyPort[] = [53, 5353, 8053].flatMap((port) => [
  { protocol: "UDP", port } as const,
  { protocol: "TCP", port } as const,
]);

/** By which port and protocol, and that a policy that is changed changes what it does. */
export const portSteps: readonly MatrixStep[] = [
  {
    id: "port",
    asks: "ingress to one port of TCP",
    policies: () => [ingress(everyPod, { ports: [{ protocol: "TCP", port: 8080 }] })],
    allows: ({ to, channel }) => to.space !== "x" || (channel.protocol === "TCP" && channel.port === 8080),
  },
  {
    id: "port-update",
    asks: "the same policy changed to another port of UDP",
    changes: "port",
    policies: () => [ingress(everyPod, { ports: [{ protocol: "UDP", port: 8081 }] })],
    allows: ({ to, channel }) => to.space !== "x" || (channel.protocol === "UDP" && channel.port === 8081),
  },
  {
    id: "named-port",
    asks: "ingress to a port by its name",
    policies: () => [ingress(everyPod, { ports: [{ protocol: "TCP", port: "tcp-8081" }] })],
    allows: ({ to, channel }) => to.space !== "x" || (channel.protocol === "TCP" && channel.port === 8081),
  },
  {
    id: "port-range",
    asks: "ingress to a range of ports of UDP",
    policies: () => [ingress(everyPod, { ports: [{ protocol: "UDP", port: 8080, endPort: 8081 }] })],
    allows: ({ to, channel }) => to.space !== "x" || channel.protocol === "UDP",
  },
  {
    id: "port-range-end",
    asks: "ingress to a range of ports of TCP that ends at the first one",
    policies: () => [ingress(everyPod, { ports: [{ protocol: "TCP", port: 8000, endPort: 8080 }] })],
    allows: ({ to, channel }) => to.space !== "x" || (channel.protocol === "TCP" && channel.port === 8080),
  },
  {
    id: "egress-port",
    asks: "egress to one port of TCP",
    policies: () => [egress(everyPod, { ports: [{ protocol: "TCP", port: 8081 }] })],
    allows: ({ from, channel }) => from.space !== "x" || (channel.protocol === "TCP" && channel.port === 8081),
  },
  {
    id: "names-only",
    asks: "egress for nothing but looking up names",
    policies: () => [egress(everyPod, { ports: dnsPorts })],
    allows: ({ from }) => from.space !== "x",
    names: true,
  },
];
