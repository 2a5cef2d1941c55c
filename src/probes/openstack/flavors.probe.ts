import { flavors as flavorsOf } from "../../clients/openstack/compute.ts";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { Flavors } from "./flavor.ts";

export const flavors = probe({
  id: "flavors",
  summary: "All flavors that the project can use, with their extra specs",
  effect: "reads",
  timeoutMs: 60_000,
  schema: Flavors,
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    const { flavors: listed, extraSpecs } = await flavorsOf(target, signal);
    const found = listed.map((flavor) => ({
      id: flavor["id"],
      name: flavor["name"] ?? null,
      vcpus: flavor["vcpus"],
      ram: flavor["ram"],
      disk: flavor["disk"],
      isPublic: flavor["os-flavor-access:is_public"] ?? null,
      extraSpecs: flavor["extra_specs"] ?? null,
    }));
    // Allowed to be read, and yet there are none: the flavor was deleted after it had been listed.
    const existing = found.filter((flavor) => extraSpecs === "forbidden" || flavor.extraSpecs !== null);
    return { extraSpecs, flavors: existing };
  },
});
