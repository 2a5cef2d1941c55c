import type { Network } from "./networks.probe.ts";

/** The standard provider network: the default one, or the only one that could be it. */
export function standardNetwork(networks: readonly Network[]): Network | undefined {
  const external = networks.filter((network) => network.external && !network.own);
  return external.find(({ isDefault }) => isDefault === true) ?? (external.length === 1 ? external[0] : undefined);
}
