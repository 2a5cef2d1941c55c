import { z } from "zod";
import { volumeTypes as volumeTypesOf } from "../../../src/clients/openstack/block-storage.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";

const VolumeType = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable().default(null),
  /** Of those that users may see the one that standards speak about. */
  extra_specs: z.object({ replication_enabled: z.string().optional() }).default({}),
});
export type VolumeType = z.infer<typeof VolumeType>;

export const volumeTypes = probe({
  id: "volume-types",
  summary: "All volume types that the project can use",
  effect: "reads",
  timeoutMs: 60_000,
  schema: z.array(VolumeType),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<OpenStackCloud>) => volumeTypesOf(target, signal),
});
