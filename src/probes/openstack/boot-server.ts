import { volumes } from "../../clients/openstack/block-storage.ts";
import { type Collection, create } from "../../clients/openstack/collection.ts";
import { networks, subnets } from "../../clients/openstack/network.ts";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import { createServer, type NewServer, servers } from "../../clients/openstack/servers.ts";
import type { ProbeContext } from "../../core/probe.ts";
import type { Creation } from "../../core/resource.ts";
import { TimeoutError, UnexpectedResponseError } from "../../errors.ts";
import type { BootDisk } from "./boot-disk.ts";
import type { Flavor } from "./flavor.ts";
import { outcomeOf } from "./outcome.ts";
import { quotaIfRefused } from "./refusal.ts";

type Context = ProbeContext<OpenStackCloud>;

export interface Boot {
  readonly image: { readonly id: string };
  readonly flavor: Pick<Flavor, "id" | "vcpus" | "ram">;
  readonly disk: BootDisk;
  readonly userData: string;
}

const patienceMs = 500_000;

/** What a server takes at the least; the flavor and the image may ask for more. */
export const leastBoot: readonly Creation[] = [
  { kind: "network", count: 1, cost: "objects", quota: { network: 1 } },
  { kind: "subnet", count: 1, cost: "objects", quota: { subnet: 1 } },
  { kind: "volume", count: 1, cost: "storage", quota: { volumes: 1, gigabytes: 8 } },
  { kind: "server", count: 1, cost: "machines", quota: { instances: 1, cores: 1, port: 1 } },
];

/** What this one takes. */
export function creationsOf({ flavor, disk }: Pick<Boot, "flavor" | "disk">): readonly Creation[] {
  return leastBoot.flatMap((creation) => {
    const { kind, quota } = creation;
    if (kind === "server") return [{ ...creation, quota: { ...quota, cores: flavor.vcpus, ram: flavor.ram } }];
    if (kind !== "volume") return [creation];
    return disk.from === "volume" ? [{ ...creation, quota: { ...quota, gigabytes: disk.sizeGiB } }] : [];
  });
}

/** Boots a server in a network of its own and gives its id; nothing leads out of the network. */
export async function bootServer(boot: Boot, context: Context): Promise<string> {
  const { target, resources, signal } = context;
  const { id: network } = await own("network", networks, {}, context);
  const addresses = { network_id: network, ip_version: 4, cidr: "10.101.0.0/24", gateway_ip: null };
  await own("subnet", subnets, addresses, context);
  const source = await sourceOf(boot, context);
  const { userData, flavor } = boot;
  const creating = resources.own({
    kind: "server",
    create: (name, ownSignal) =>
      createServer(target, { name, flavor: flavor.id, boot: source, network, userData }, ownSignal),
  });
  const { id } = await quotaIfRefused(creating);
  await ready({ collection: servers, id, wanted: "active" }, context);
  signal.throwIfAborted();
  return id;
}

async function sourceOf({ image, disk }: Boot, context: Context): Promise<NewServer["boot"]> {
  if (disk.from === "image") return { image: image.id };
  const { id } = await own("volume", volumes, { size: disk.sizeGiB, imageRef: image.id }, context);
  await ready({ collection: volumes, id, wanted: "available" }, context);
  return { volume: id };
}

function own(
  kind: string,
  collection: Collection,
  fields: Readonly<Record<string, unknown>>,
  { target, resources }: Context,
): Promise<{ readonly id: string }> {
  const creating = resources.own({
    kind,
    create: (name, signal) => create(target, collection, { name, ...fields }, signal),
  });
  return quotaIfRefused(creating);
}

async function ready(
  wanted: { readonly collection: Collection; readonly id: string; readonly wanted: string },
  { target, signal }: Context,
): Promise<void> {
  const { result, status, reason } = await outcomeOf(target, { ...wanted, withinMs: patienceMs }, signal);
  const what = `The ${wanted.collection.singular} ${wanted.id}`;
  if (result === "failed")
    throw new UnexpectedResponseError(`${what} ended in the status ${status}: ${reason ?? "no reason given"}.`);
  if (result === "unfinished")
    throw new TimeoutError(`${what} was still in the status ${status} after ${patienceMs / 1000} s.`);
}
