import { z } from "zod";
import { volumes } from "../../../src/clients/openstack/block-storage.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { attachVolume } from "../../../src/clients/openstack/servers.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import type { Creation } from "../../../src/core/resource.ts";
import { DependencyError } from "../../../src/errors.ts";
import { bootServer, creationsOf, leastBoot } from "../../../src/probes/openstack/boot-server.ts";
import { affordable, chooseHardware } from "../../../src/probes/openstack/choose-hardware.ts";
import { chooseImage } from "../../../src/probes/openstack/choose-image.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { granted, Refusal } from "../../../src/probes/openstack/granted.ts";
import { consideredImages } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { own, ready } from "../../../src/probes/openstack/owned-thing.ts";
import { requireQuota } from "../../../src/probes/openstack/quota.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import { availabilityZones } from "./availability-zones.probe.ts";
import { usable } from "./usable.ts";

const attached: Creation = { kind: "volume", count: 1, cost: "storage", quota: { volumes: 1, gigabytes: 1 } };

const CrossZoneAttachment = z.object({
  /** Null where there are not two zones to try between: then nothing was created. */
  tried: z
    .object({
      server: z.string(),
      volume: z.string(),
      /** Of the attachment; null where it was granted. */
      refusal: Refusal.nullable(),
    })
    .nullable(),
});
export type CrossZoneAttachment = z.infer<typeof CrossZoneAttachment>;

export const crossZoneAttachment = probe({
  id: "cross-zone-attachment",
  summary: "A volume of one availability zone, attached to a server in another; nothing where there is only one",
  effect: "creates",
  creates: [attached, ...leastBoot],
  timeoutMs: 1_800_000,
  schema: CrossZoneAttachment,
  needs: { zones: availabilityZones, images, flavors, quota },
  async observe(facts, context: ProbeContext<OpenStackCloud>): Promise<CrossZoneAttachment> {
    const storage = usable(facts.zones.storage);
    const pair = apart(usable(facts.zones.compute), storage);
    if (pair === undefined) return { tried: null };
    const image = chooseImage(consideredImages(facts.images));
    const [preferred, ...others] = image === undefined ? [] : chooseHardware(image, facts.flavors.flavors);
    if (image === undefined || preferred === undefined) {
      throw new DependencyError("There is no public image, or no flavor for it, with which a server could be made.");
    }
    const hardware = affordable(facts.quota, [preferred, ...others]);
    requireQuota(facts.quota, [attached, ...creationsOf(hardware.at(-1) ?? preferred)]);
    const { signal, target } = context;
    // First, because it can be deleted only when the server is gone.
    const volume = await own("volume", volumes, { size: 1, availability_zone: pair.volume }, context);
    await ready({ collection: volumes, id: volume.id, wanted: "available" }, context);
    const bootZone = storage.includes(pair.server) ? { volume: pair.server } : {};
    const server = await bootServer({ image, hardware, zones: { server: pair.server, ...bootZone } }, context);
    const { refusal } = await granted(attachVolume(target, server.id, volume.id, signal));
    return { tried: { ...pair, refusal } };
  },
});

/** A zone for a server, preferably one that volumes have as well, and another one for a volume. */
function apart(compute: readonly string[], storage: readonly string[]): { server: string; volume: string } | undefined {
  if (storage.length < 2) return undefined;
  const server = compute.find((zone) => storage.includes(zone)) ?? compute[0];
  const volume = storage.find((zone) => zone !== server);
  return server === undefined || volume === undefined ? undefined : { server, volume };
}
