import { networks, subnets } from "../../clients/openstack/network.ts";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import { createServer, servers } from "../../clients/openstack/servers.ts";
import type { ProbeContext } from "../../core/probe.ts";
import type { Creation } from "../../core/resource.ts";
import { bootSource, type Hardware } from "./boot-source.ts";
import { own, ready } from "./owned-thing.ts";
import { quotaIfRefused } from "./refusal.ts";
import { onceThereIsRoom } from "./room.ts";

export interface Boot {
  readonly image: { readonly id: string };
  /** The one that is preferred, and what is taken where that needs a volume and there is none. */
  readonly hardware: readonly [Hardware, ...Hardware[]];
  readonly userData?: string;
  /** Default: as Nova and Cinder like. */
  readonly zones?: { readonly server: string; readonly volume?: string };
}

/** What a server takes at the least; the flavor and the image may ask for more. */
export const leastBoot: readonly Creation[] = [
  { kind: "network", count: 1, cost: "objects", quota: { network: 1 } },
  { kind: "subnet", count: 1, cost: "objects", quota: { subnet: 1 } },
  { kind: "volume", count: 1, cost: "storage", quota: { volumes: 1, gigabytes: 8 } },
  { kind: "server", count: 1, cost: "machines", quota: { instances: 1, cores: 1, port: 1 } },
];

/** What this one takes. */
export function creationsOf({ flavor, disk }: Hardware): readonly Creation[] {
  return leastBoot.flatMap((creation) => {
    const { kind, quota } = creation;
    if (kind === "server") return [{ ...creation, quota: { ...quota, cores: flavor.vcpus, ram: flavor.ram } }];
    if (kind !== "volume") return [creation];
    return disk.from === "volume" ? [{ ...creation, quota: { ...quota, gigabytes: disk.sizeGiB } }] : [];
  });
}

/** Boots a server in a network of its own; nothing leads out of the network. */
export async function bootServer(
  { image, hardware: wanted, userData, zones }: Boot,
  context: ProbeContext<OpenStackCloud>,
): Promise<{ readonly id: string; readonly hardware: Hardware }> {
  const { target, resources, signal } = context;
  const { id: network } = await own("network", networks, {}, context);
  const addresses = { network_id: network, ip_version: 4, cidr: "10.101.0.0/24", gateway_ip: null };
  await own("subnet", subnets, addresses, context);
  const { hardware, boot } = await bootSource({ image: image.id, zone: zones?.volume }, wanted, context);
  const wantedServer = { flavor: hardware.flavor.id, boot, network, userData, zone: zones?.server };
  const creating = () =>
    resources.own({
      kind: "server",
      create: (name, ownSignal) => createServer(target, { name, ...wantedServer }, ownSignal),
    });
  const { id } = await quotaIfRefused(onceThereIsRoom(context, creating));
  await ready({ collection: servers, id, wanted: "active" }, context);
  signal.throwIfAborted();
  return { id, hardware };
}
