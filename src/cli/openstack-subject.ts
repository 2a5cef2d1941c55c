import type { Caller } from "../clients/http/caller.ts";
import type { Environment } from "../clients/http/proxy.ts";
import type { CloudConfig } from "../clients/openstack/cloud-config.ts";
import { connect } from "../clients/openstack/cloud.ts";
import type { OpenStackCloud } from "../clients/openstack/openstack-cloud.ts";
import { resourceKinds } from "../probes/openstack/resource-kinds.ts";
import type { Place } from "../run/ledger.ts";
import type { Manner, Subject } from "./subject.ts";
import { tool } from "./tool.ts";

export interface OpenStackLogins {
  readonly config: CloudConfig;
  /** Further logins at the same cloud, by what they are for. */
  readonly companions: Readonly<Record<string, readonly CloudConfig[]>>;
}

export function openStackSubject(
  { config, companions }: OpenStackLogins,
  env: Environment,
  manner: Manner = {},
): Subject {
  const login = (each: CloudConfig) => connect(each, { userAgent: `${tool.name}/${tool.version}`, env, ...manner });
  const cloud = login(config);
  const others = Object.entries(companions).map(([role, configs]) => [role, configs.map(login)] as const);
  const all = [cloud, ...others.flatMap(([, each]) => each)];
  return {
    name: config.name,
    words: [
      "--os-cloud",
      config.name,
      ...Object.entries(companions).flatMap(([role, configs]) => configs.map(({ name }) => `--${role} '${name}'`)),
    ],
    kinds: resourceKinds,
    targetFor: (caller) => cloud.for(caller),
    companionsFor: (caller: Caller) =>
      Object.fromEntries(others.map(([role, each]) => [role, each.map((one) => one.for(caller))])),
    // The targets of this subject are its own.
    placeOf: (target, signal) => placeOf(target as OpenStackCloud, signal),
    janitorOf: (target, purpose) => (target as OpenStackCloud).for({ purpose }),
    async [Symbol.asyncDispose]() {
      await Promise.all(all.map((each) => each[Symbol.asyncDispose]()));
    },
  };
}

/** What this login creates belongs to its project, or to itself where it has none. */
async function placeOf(cloud: OpenStackCloud, signal: AbortSignal): Promise<Place> {
  const { project, user } = await cloud.token(signal);
  return { layer: "iaas", cloud: cloud.name, owner: project?.id ?? user.id };
}
