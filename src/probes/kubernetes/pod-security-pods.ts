import type { Json } from "../../clients/http/answer.ts";

/** Never pulled: the pods exist only in dry runs. */
const image = "registry.k8s.io/pause";

interface Deviation {
  readonly spec?: Json;
  readonly container?: Json;
  readonly security?: Json;
}

/** What Baseline forbids, each by itself, as the Pod Security Standards name it. */
const forbidden = {
  privileged: { security: { privileged: true, allowPrivilegeEscalation: true } },
  "host-namespaces": { spec: { hostPID: true } },
  "host-path": {
    spec: { volumes: [{ name: "host", hostPath: { path: "/etc" } }] },
    container: { volumeMounts: [{ name: "host", mountPath: "/host" }] },
  },
  "host-port": { container: { ports: [{ containerPort: 8080, hostPort: 8080 }] } },
  capabilities: { security: { capabilities: { drop: ["ALL"], add: ["SYS_ADMIN"] } } },
} as const satisfies Record<string, Deviation>;

export const podNames = [
  "harmless",
  "privileged",
  "host-namespaces",
  "host-path",
  "host-port",
  "capabilities",
] as const;
export type PodName = (typeof podNames)[number];

/** A pod that even Restricted lets in, or the same with one fault. */
export function podCalled(name: PodName): Json {
  const { spec = {}, container = {}, security = {} }: Deviation = name === "harmless" ? {} : forbidden[name];
  const securityContext = {
    allowPrivilegeEscalation: false,
    runAsNonRoot: true,
    runAsUser: 65_534,
    capabilities: { drop: ["ALL"] },
    seccompProfile: { type: "RuntimeDefault" },
    ...security,
  };
  const resources = { requests: { cpu: "1m", memory: "8Mi" }, limits: { cpu: "10m", memory: "16Mi" } };
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: `scs-conformance-${name}`, labels: { "app.kubernetes.io/managed-by": "scs-conformance" } },
    spec: {
      automountServiceAccountToken: false,
      ...spec,
      containers: [{ name: "main", image, resources, securityContext, ...container }],
    },
  };
}
