import type { Thing } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import type { Flags } from "../../../src/probes/kubernetes/command-line.ts";
import { controlPlanePods, type ControlPlanePod } from "../../../src/probes/kubernetes/control-plane-pods.probe.ts";
import { flagz } from "../../../src/probes/kubernetes/flagz.probe.ts";
import { unseen, type Evidence } from "./evidence.ts";

/** One API server or etcd, as it was started. */
export interface Started {
  readonly about: Thing;
  readonly flags: Flags;
}

export const onFlags = { controlPlane: controlPlanePods, flagz };
export const onPods = { controlPlane: controlPlanePods };

/** Each API server that shows its flags: in its pod, and where no pods are to be seen by itself, which shows one of them. */
export function byApiServers(
  facts: Facts<typeof onFlags>,
  what: string,
  judge: (server: Started) => Evidence,
): Evidence {
  const servers = podsOf(facts, "kube-apiserver").filter(({ flags }) => "etcd-servers" in flags);
  if (servers.length > 0) return servers.flatMap((pod) => judge(started(pod)));
  if (facts.flagz.outcome === "answered") {
    return judge({ about: { kind: "endpoint", name: "/flagz" }, flags: facts.flagz.answer.flags });
  }
  return [...unseenPods(facts, what), ...unseen(what, facts.flagz)];
}

/** Each etcd whose pod shows its flags; one with a configuration file shows none that count. */
export function byEtcds(facts: Facts<typeof onPods>, what: string, judge: (etcd: Started) => Evidence): Evidence {
  const etcds = podsOf(facts, "etcd").filter(({ flags }) => Object.keys(flags).length > 0 && !("config-file" in flags));
  return etcds.length > 0 ? etcds.flatMap((pod) => judge(started(pod))) : unseenPods(facts, what);
}

export function podsOf(
  { controlPlane }: Facts<typeof onPods>,
  component: ControlPlanePod["component"],
): readonly ControlPlanePod[] {
  return controlPlane.outcome === "answered" ? controlPlane.answer.filter((pod) => pod.component === component) : [];
}

function unseenPods({ controlPlane }: Facts<typeof onPods>, what: string): Evidence {
  return controlPlane.outcome === "answered" ? [] : unseen(what, controlPlane, "R");
}

/** The last one counts. */
export function valueOf(flags: Flags, name: string): string | undefined {
  return flags[name]?.at(-1);
}

/** All that a flag lists, however often it is given. `/flagz` puts brackets around it. */
export function listOf(flags: Flags, name: string): readonly string[] {
  const values = (flags[name] ?? []).flatMap((value) => value.replace(/^\[(.*)\]$/, "$1").split(","));
  return values.map((value) => value.trim()).filter((value) => value !== "");
}

function started({ name, flags }: ControlPlanePod): Started {
  return { about: { kind: "pod", name: `kube-system/${name}` }, flags };
}
