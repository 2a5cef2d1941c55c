import type { ApiServerMetrics } from "../../../src/probes/kubernetes/api-server-metrics.probe.ts";
import type { ControlPlanePod } from "../../../src/probes/kubernetes/control-plane-pods.probe.ts";
import type { Door, House } from "../../../src/probes/kubernetes/doors.ts";
import type { KubeletConfig } from "../../../src/probes/kubernetes/kubelet-configz.probe.ts";
import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";

/** Facts for tests. */

const now = "2026-11-21T12:00:00.000Z";

export const unattested = { clock: { now }, attestations: { file: null, entries: [], forOthers: 0 } };

export function attested(testcase: string, verdict: "PASS" | "FAIL") {
  const entry = { testcase, verdict, statement: "Seen.", by: "Jane", at: "2026-11-01", documents: [] };
  const entries = [{ ...entry, frequency: "quarter" as const }];
  return { clock: { now }, attestations: { file: { sha256: "0" }, entries, forOthers: 0 } };
}

export const answered = <T>(answer: T) => ({ outcome: "answered", answer }) as const;
export const refused = (action: string) => ({ outcome: "refused", action, message: `may not ${action}` }) as const;
export const absent = { outcome: "absent" } as const;
export const failed = { outcome: "failed", message: "It answered 500." } as const;

/** A control plane that somebody else hosts. */
export const hidden = { controlPlane: answered<ControlPlanePod[]>([]), flagz: absent };

type FlagValues = Readonly<Record<string, string | readonly string[]>>;

const flagsOf = (flags: FlagValues) =>
  Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, [value].flat()]));

export function pod(
  component: ControlPlanePod["component"],
  flags: FlagValues,
  name = `${component}-cp-1`,
): ControlPlanePod {
  return { component, name, node: "cp-1", flags: flagsOf(flags) };
}

/** An API server that shows its pod, with these flags beside the one that it cannot do without. */
export function apiServer(flags: FlagValues, name?: string): ControlPlanePod {
  return pod("kube-apiserver", { "etcd-servers": "https://10.0.0.1:2379", ...flags }, name);
}

export const shown = (...pods: ControlPlanePod[]) => ({ controlPlane: answered(pods), flagz: absent });
export const toldByFlagz = (flags: FlagValues) => ({ ...hidden, flagz: answered({ flags: flagsOf(flags) }) });

export const counted = (changes: Partial<ApiServerMetrics>) => ({
  metrics: answered<ApiServerMetrics>({
    admissionPlugins: [],
    authorizers: [],
    seats: null,
    expiredClientCertificates: null,
    ...changes,
  }),
});
export const uncounted = { metrics: refused("get /metrics") };

export const kubelet = (changes: Partial<KubeletConfig> = {}): KubeletConfig => ({
  readOnlyPort: 0,
  anonymous: false,
  x509: true,
  webhook: true,
  authorizationMode: "Webhook",
  rotateCertificates: true,
  serverTLSBootstrap: true,
  ...changes,
});

export const node = (name: string, address = "203.0.113.7", type = "ExternalIP"): ClusterNode => ({
  metadata: { name, uid: `uid-${name}`, labels: {} },
  spec: { unschedulable: false, taints: [] },
  status: { addresses: [{ type, address }], conditions: [], nodeInfo: { kubeletVersion: "v1.37.1" } },
});

export function door(component: Door["component"], changes: Partial<Door> = {}): Door {
  return { port: 10_250, component, state: "filtered", speaks: null, kubelet: null, ...changes };
}

export function house(own: readonly Door[], changes: Partial<House> = {}): House {
  return { address: "203.0.113.7", side: "outside", node: "a", acceptsEverything: false, ...changes, doors: [...own] };
}

export const behind = (...houses: readonly House[]) => ({
  doors: { isBehindProxy: false, from: ["198.51.100.2"], houses: [...houses], nodes: answered(1), leftOut: 0 },
});
