import { z } from "zod";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { visibleNetworks } from "../../../src/clients/openstack/provider-networks.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";

const Network = z.object({
  id: z.string(),
  name: z.string().nullable(),
  /** Of the project itself. */
  own: z.boolean(),
  external: z.boolean(),
  shared: z.boolean(),
  /** Null where Neutron does not say, for lack of its extension or because the network is not external. */
  isDefault: z.boolean().nullable(),
  portSecurity: z.boolean().nullable(),
});
export type Network = z.infer<typeof Network>;

export const networks = probe({
  id: "networks",
  summary: "All networks that the project sees",
  effect: "reads",
  timeoutMs: 60_000,
  schema: z.array(Network),
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    const [listed, { project }] = await Promise.all([visibleNetworks(target, signal), target.token(signal)]);
    return listed.map((network) => ({
      id: network["id"],
      name: network["name"] ?? null,
      own: (network["project_id"] ?? network["tenant_id"]) === project?.id,
      // Without the extension no network is external.
      external: network["router:external"] ?? false,
      shared: network["shared"] ?? false,
      isDefault: network["is_default"] ?? null,
      portSecurity: network["port_security_enabled"] ?? null,
    }));
  },
});
