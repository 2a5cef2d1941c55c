import { backups, restoreBackup, volumes } from "../../../src/clients/openstack/block-storage.ts";
import { create } from "../../../src/clients/openstack/collection.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import type { Making } from "../../../src/probes/openstack/take-steps.ts";

/** Backs up what the step `volume` made, and restores it to a new volume. */
export function backedUpAndRestored(cloud: OpenStackCloud): readonly Making[] {
  return [
    {
      step: "backup",
      kind: "backup",
      collection: backups,
      wanted: "available",
      create: (made, name, signal) => create(cloud, backups, { name, volume_id: made("volume") }, signal),
    },
    {
      step: "restore",
      kind: "volume",
      collection: volumes,
      wanted: "available",
      create: (made, name, signal) => restoreBackup(cloud, made("backup"), name, signal),
    },
  ];
}
