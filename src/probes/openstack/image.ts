import { z } from "zod";
import type { Thing } from "../../core/finding.ts";

const property = z.string().optional();

/** What is recorded of an image: the fields and properties that the standards speak about, and nothing else. */
export const Image = z.object({
  id: z.string(),
  name: z.string().nullable().default(null),
  visibility: z.string(),
  owner: z.string().nullable().default(null),
  status: z.string(),
  created_at: z.string(),
  /** In bytes, as stored; null before the upload. */
  size: z.number().nullable().default(null),
  /** In bytes, as a VM sees it; null where Glance does not know. */
  virtual_size: z.number().nullable().default(null),
  /** In GiB. */
  min_disk: z.number().nullable().default(null),
  /** In MiB. */
  min_ram: z.number().nullable().default(null),
  os_hidden: z.boolean().default(false),
  os_hash_algo: z.string().nullable().default(null),
  os_hash_value: z.string().nullable().default(null),
  tags: z.array(z.string()).default([]),
  architecture: property,
  hw_disk_bus: property,
  hw_firmware_type: property,
  hw_mem_encryption: property,
  hw_pmu: property,
  hw_rng_model: property,
  hw_scsi_model: property,
  hw_vif_multiqueue_enabled: property,
  hw_video_ram: property,
  hw_watchdog_action: property,
  hotfix_hours: property,
  hypervisor_type: property,
  image_build_date: property,
  image_description: property,
  image_original_user: property,
  image_source: property,
  l1_support_contact: property,
  license_included: property,
  license_required: property,
  maintained_until: property,
  os_distro: property,
  os_purpose: property,
  os_secure_boot: property,
  os_version: property,
  patchlevel: property,
  provided_until: property,
  replace_frequency: property,
  subscription_included: property,
  subscription_required: property,
  uuid_validity: property,
});
export type Image = z.infer<typeof Image>;

/** The images that the official suite looks at: its own filter on the visibility, and no other. */
export function consideredImages(images: readonly Image[]): readonly Image[] {
  return images.filter(({ visibility }) => visibility === "public" || visibility === "community");
}

/** As findings name it. */
export function thing({ name, id }: Image): Thing {
  return { kind: "image", name, id };
}
