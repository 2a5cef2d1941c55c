import { catalog as catalogOf } from "../../clients/openstack/identity.ts";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { Catalog } from "./catalog.ts";

export const catalog = probe({
  id: "catalog",
  summary: "The services and endpoints in the catalog of the login",
  effect: "reads",
  timeoutMs: 60_000,
  schema: Catalog,
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    const listed = await catalogOf(target, signal);
    return {
      region: (await target.region(signal)) ?? null,
      services: listed.map(({ type, name, endpoints }) => ({
        type,
        name: name ?? null,
        endpoints: endpoints.map((endpoint) => ({ ...endpoint, region: endpoint.region ?? null })),
      })),
    };
  },
});
