import { isJson } from "../http/answer.ts";
import { itemIn, type Collection } from "./collection.ts";
import { list } from "./list.ts";
import type { OpenStackCloud } from "./openstack-cloud.ts";

export const networks: Collection = { service: "network", path: "/networks", plural: "networks", singular: "network" };

export const subnets: Collection = { service: "network", path: "/subnets", plural: "subnets", singular: "subnet" };

export const routers: Collection = { service: "network", path: "/routers", plural: "routers", singular: "router" };

export const floatingIps: Collection = {
  service: "network",
  path: "/floatingips",
  plural: "floatingips",
  singular: "floatingip",
};

export const rbacPolicies: Collection = {
  service: "network",
  path: "/rbac-policies",
  plural: "rbac_policies",
  singular: "rbac_policy",
};

/** Puts a router into a subnet, or takes it out again. */
export async function routerInterface(
  cloud: OpenStackCloud,
  change: "add" | "remove",
  { router, subnet }: { readonly router: string; readonly subnet: string },
  signal: AbortSignal,
): Promise<void> {
  const path = `${routers.path}/${encodeURIComponent(router)}/${change}_router_interface`;
  const json = { subnet_id: subnet };
  const answer = await cloud.request({ service: routers.service, path, method: "PUT", json }, signal);
  if (itemIn(answer, undefined).id !== router) throw answer.unexpected("answered about another router");
}

/** The subnets that a router is in. */
export async function subnetsOfRouter(
  cloud: OpenStackCloud,
  router: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const query = { device_id: router };
  const ports = await list(cloud, { service: routers.service, path: "/ports", key: "ports", query }, signal);
  const addresses = ports
    .filter((port) => port["device_id"] === router && port["device_owner"] !== "network:router_gateway")
    .flatMap((port) => (Array.isArray(port["fixed_ips"]) ? (port["fixed_ips"] as readonly unknown[]) : []));
  return [...new Set(addresses.flatMap((each) => (isJson(each) ? [String(each["subnet_id"])] : [])))];
}
