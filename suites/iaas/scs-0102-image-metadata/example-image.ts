import type { Image } from "../../../src/probes/openstack/image.ts";

export const now = "2026-06-30T12:00:00.000Z";

// A public image that every testcase accepts at that time.
const exampleImage: Image = {
  id: "4b1d",
  name: "Ubuntu 24.04",
  visibility: "public",
  owner: "provider",
  status: "active",
  created_at: "2026-06-20T12:00:00Z",
  size: 629_145_600,
  virtual_size: 3_758_096_384,
  min_disk: 8,
  min_ram: 512,
  os_hidden: false,
  os_hash_algo: "sha512",
  os_hash_value: "5fd9".repeat(32),
  tags: ["managed_by_provider", "os:ubuntu"],
  architecture: "x86_64",
  hw_disk_bus: "scsi",
  hw_rng_model: "virtio",
  hw_scsi_model: "virtio-scsi",
  hotfix_hours: "48",
  hypervisor_type: "qemu",
  image_build_date: "2026-06-20",
  image_description: "https://example.org/ubuntu",
  image_original_user: "ubuntu",
  image_source: "https://cloud-images.ubuntu.com/releases/noble/release/ubuntu-24.04-server-cloudimg-amd64.img",
  os_distro: "ubuntu",
  os_purpose: "generic",
  os_version: "24.04",
  provided_until: "2029-05-31",
  replace_frequency: "monthly",
  uuid_validity: "last-3",
};

/** The example with other values; `undefined` takes a property away. */
export function image(changes: { readonly [Name in keyof Image]?: Image[Name] | undefined } = {}): Image {
  const entries = Object.entries({ ...exampleImage, ...changes }).filter(([, value]) => value !== undefined);
  // The fields that every image has are never taken away.
  return Object.fromEntries(entries) as Image;
}
