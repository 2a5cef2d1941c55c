import { z } from "zod";

export const zoneLabel = "topology.kubernetes.io/zone";
export const regionLabel = "topology.kubernetes.io/region";
export const hostnameLabel = "kubernetes.io/hostname";

/** What the labels for zone and region were called before Kubernetes 1.17. */
export const legacyLabels: Readonly<Record<typeof zoneLabel | typeof regionLabel, string>> = {
  [zoneLabel]: "failure-domain.beta.kubernetes.io/zone",
  [regionLabel]: "failure-domain.beta.kubernetes.io/region",
};

/** Of a node's labels those that are recorded: its roles and where it is. The others are its owner's business. */
export const NodeLabels = z
  .record(z.string(), z.string())
  .default({})
  .transform((labels) => Object.fromEntries(Object.entries(labels).filter(([key]) => isRecorded(key))));

/** Whether a label says where a node is, in the words of Kubernetes, of a cloud or of a storage driver. */
export function isTopologyLabel(key: string): boolean {
  const [prefix = "", name = ""] = key.split("/");
  if (prefix === "failure-domain.beta.kubernetes.io" || key === hostnameLabel) return true;
  return (
    /(^|\.)topology\./.test(prefix) || (/(^|\.)csi\./.test(prefix) && /^(zone|region|location|host|node)/.test(name))
  );
}

function isRecorded(key: string): boolean {
  return isTopologyLabel(key) || key.startsWith("node-role.kubernetes.io/") || /^kubernetes\.io\/(os|arch)$/.test(key);
}
