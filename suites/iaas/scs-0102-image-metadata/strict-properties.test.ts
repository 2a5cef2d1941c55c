import { expect, test } from "vitest";
import type { Finding } from "../../../src/core/finding.ts";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image } from "./example-image.ts";
import { strictProperties } from "./strict-properties.ts";

type Changes = Parameters<typeof image>[0];

const strict = (name: string) => {
  const found = strictProperties.find(({ id }) => id === `scs-0102-strict-${name}`);
  if (!found) throw new Error(`There is no testcase ${name}.`);
  return found;
};
const cloud = (changes: Changes) => ({ images: [image(changes)] });
const set = (property: string) => `openstack image set --property ${property} 4b1d`;

interface Values {
  readonly accepts: readonly (string | undefined)[];
  readonly rejects: readonly (readonly [value: string | undefined, finding: Partial<Finding>])[];
}

/** About testcases of one property: `undefined` is an image without it. */
const values: Readonly<Record<string, Values>> = {
  architecture: {
    accepts: ["x86_64", "aarch64", "armv7l", "ppc64"],
    rejects: [
      ["risc-v", { deviation: "D10", actual: "risc-v" }],
      ["amd64", { remedy: set("architecture=x86_64") }],
      [
        "x86_65",
        { message: "The property architecture is not what the text of the standard allows. Did you mean x86_64?" },
      ],
      [undefined, { message: "The property architecture is not set.", actual: "not set" }],
      ["", { message: "The property architecture is empty. Did you mean x86_64?" }],
      [
        "risc-v",
        {
          message:
            "The property architecture is not what the text of the standard allows. Did you mean x86_64? The official testcase accepts it.",
        },
      ],
    ],
  },
  os_distro: {
    accepts: ["ubuntu", "rocky", "almalinux", "flatcar"],
    rejects: [
      ["Ubuntu", { deviation: "D10", remedy: set("os_distro=ubuntu") }],
      ["centos7", { remedy: set("os_distro=centos") }],
      ["redhat", { remedy: set("os_distro=rhel") }],
      ["Alma Linux", { deviation: "D10" }],
      ["alma linux", {}],
      ["2ubuntu", {}],
      ["", {}],
      [undefined, { remedy: set("os_distro=ubuntu") }],
    ],
  },
  os_version: {
    accepts: ["24.04", "5", "12", "2012r2", "9.4", "2.4.1-rc_1", "rolling", "15-SP5"],
    rejects: [
      ["noble", { remedy: set("os_version=24.04") }],
      ["24.04 LTS", {}],
      ["v24.04", {}],
      ["24.", {}],
      ["24..04", {}],
      [`1${"a".repeat(250)}!`, {}],
      [undefined, {}],
    ],
  },
  hw_disk_bus: {
    accepts: ["scsi", "virtio", "sata", "ide", "usb", "nvme"],
    rejects: [
      [undefined, { deviation: "D09", remedy: set("hw_disk_bus=scsi") }],
      ["SCSI", { remedy: set("hw_disk_bus=scsi") }],
      [`  "SATA"  `, { remedy: set("hw_disk_bus=sata") }],
      ["satta", { remedy: set("hw_disk_bus=sata") }],
      [
        "floppy",
        {
          actual: "floppy",
          message: "The property hw_disk_bus is not what the text of the standard allows.",
          remedy: set("hw_disk_bus=scsi"),
        },
      ],
    ],
  },
  hypervisor_type: {
    accepts: [undefined, "qemu", "hyperv", "vmware", "ironic"],
    rejects: [
      ["kvm", { deviation: "D10", remedy: set("hypervisor_type=qemu") }],
      ["esxi", { deviation: "D10", remedy: set("hypervisor_type=vmware") }],
      ["hyper-v", { deviation: "D10", remedy: set("hypervisor_type=hyperv") }],
      ["none", { remedy: set("hypervisor_type=HYPERVISOR") }],
    ],
  },
  image_source: {
    accepts: ["private", "https://example.org/x.img", "HTTPS://example.org/x", "swift+https://example.org/x"],
    rejects: [
      ["http://", {}],
      ["file:///x.img", {}],
      ["Private", { remedy: set("image_source=private") }],
      ["example.org/x.img", {}],
      ["", {}],
      [undefined, { remedy: set("image_source=https://URL-OF-THE-FILE") }],
    ],
  },
  image_build_date: {
    accepts: ["2026-06-20", "2026-06-20 10:00", "2026-06-20 10:00:59"],
    rejects: [
      ["2026-06-20T10:00:00Z", { deviation: "D09", remedy: set("image_build_date=2026-06-20") }],
      ["2026-6-2", { deviation: "D09", remedy: set("image_build_date=2026-06-02") }],
      ["2026-06-20T10:00", { remedy: set("image_build_date=2026-06-20") }],
      [
        "2026-02-30",
        {
          actual: "2026-02-30",
          message: "The property image_build_date is not what the text of the standard allows.",
        },
      ],
      [undefined, { remedy: set("image_build_date=YYYY-MM-DD"), message: "The property image_build_date is not set." }],
    ],
  },
  provided_until: {
    accepts: ["2029-05-31", "none", "notice"],
    rejects: [
      ["whenever", { deviation: "D09", remedy: set("provided_until=YYYY-MM-DD") }],
      ["forever", { deviation: "D09" }],
      ["2029-5-1", { deviation: "D09", remedy: set("provided_until=2029-05-01") }],
      ["2029-05-31 10:00", { deviation: "D09" }],
      ["None", { remedy: set("provided_until=none") }],
      ["Notice", { remedy: set("provided_until=notice") }],
      ["2029-02-29", { deviation: "D09" }],
      [undefined, { remedy: set("provided_until=YYYY-MM-DD") }],
    ],
  },
  uuid_validity: {
    accepts: ["none", "notice", "forever", "last-1", "last-10", "last-03", "2029-05-31"],
    rejects: [
      [
        undefined,
        {
          deviation: "D09",
          message: "The property uuid_validity is not set. The official testcase accepts that.",
          remedy: set("uuid_validity=last-N"),
        },
      ],
      ["the last-3", {}],
      ["last-3 or so", {}],
      ["last-0", { deviation: "D09" }],
      ["2024-1-5", { deviation: "D09", remedy: set("uuid_validity=2024-01-05") }],
      ["2024-01-05 10:00", { deviation: "D09" }],
      ["last-", {}],
      ["", {}],
    ],
  },
  hotfix_hours: {
    accepts: [undefined, "0", "48", "48.5", "48.25"],
    rejects: [
      ["48h", { remedy: set("hotfix_hours=48") }],
      ["-1", { remedy: set("hotfix_hours=HOURS") }],
      ["", {}],
    ],
  },
  maintained_until: {
    accepts: [undefined, "2029-05-31"],
    rejects: [
      ["2029-5-31", { deviation: "D15", remedy: set("maintained_until=2029-05-31") }],
      ["soon", { remedy: set("maintained_until=YYYY-MM-DD") }],
    ],
  },
  l1_support_contact: {
    accepts: [undefined, "mailto:support@example.org", "https://example.org/support"],
    rejects: [
      ["support@example.org", { deviation: "D15" }],
      [
        "call us",
        {
          message: "The property l1_support_contact is not what the text of the standard allows.",
          remedy: set("l1_support_contact=URI"),
        },
      ],
    ],
  },
};

for (const [name, { accepts, rejects }] of Object.entries(values)) {
  const shown = (value: string | undefined) => (value === undefined ? "none" : JSON.stringify(value));
  testTestcase(strict(name), {
    accepts: Object.fromEntries(accepts.map((value) => [shown(value), cloud({ [name]: value })])),
    rejects: Object.fromEntries(
      rejects.map(([value, finding]) => [shown(value), [cloud({ [name]: value }), finding] as const]),
    ),
  });
}

const GiB = 2 ** 30;

testTestcase(strict("min_disk"), {
  accepts: {
    "a disk that just holds the image": cloud({ min_disk: 4, virtual_size: 4 * GiB, size: 1 }),
    "an image of unknown size": cloud({ min_disk: null, size: null, virtual_size: null }),
    "an image that is as large as its smallest disk": cloud({ min_disk: 1, virtual_size: 0, size: 0 }),
    "an image whose inner size is unknown": cloud({ min_disk: 1, size: GiB, virtual_size: null }),
  },
  rejects: {
    "a disk that is a byte too small": [
      cloud({ min_disk: 4, virtual_size: 4 * GiB + 1, size: 1 }),
      {
        message: "The disk inside the image is larger than min_disk.",
        expected: "at least 5 GiB",
        actual: "4 GiB",
        deviation: "D14",
        remedy: "openstack image set --min-disk 5 4b1d",
      },
    ],
    "a disk that is too small for the stored file": [
      cloud({ min_disk: 1, virtual_size: null, size: GiB + 1 }),
      { expected: "at least 2 GiB" },
    ],
    "a disk that is too small inside an image of unknown stored size": [
      cloud({ min_disk: 4, virtual_size: 5 * GiB, size: null }),
      { expected: "at least 5 GiB", deviation: "D14" },
    ],
    "no min_disk": [cloud({ min_disk: 0, virtual_size: 4 * GiB }), { actual: "0 GiB" }],
    "min_disk not set": [cloud({ min_disk: null, virtual_size: 4 * GiB }), { actual: "not set" }],
  },
});

testTestcase(strict("licenses"), {
  accepts: {
    none: cloud({}),
    "one included": cloud({ license_included: "true", license_required: "False" }),
    "one required": cloud({ license_required: "True" }),
  },
  rejects: {
    both: [
      cloud({ license_included: "True", license_required: "true" }),
      {
        message: "The image includes a licence and requires one.",
        actual: { license_included: "True", license_required: "true" },
        deviation: "D15",
        remedy: "openstack image unset --property license_required 4b1d",
      },
    ],
    "another word": [cloud({ license_included: "yes" }), { remedy: set("license_included=true") }],
    "another word for a required one": [
      cloud({ license_required: " NO " }),
      { actual: " NO ", remedy: set("license_required=false") },
    ],
  },
});

testTestcase(strict("subscriptions"), {
  accepts: { none: cloud({}), both: cloud({ subscription_included: "true", subscription_required: "true" }) },
  rejects: {
    "another word": [cloud({ subscription_required: "0" }), { remedy: set("subscription_required=false") }],
    "a digit": [cloud({ subscription_included: "1" }), { remedy: set("subscription_included=true") }],
    "a word that is neither": [
      cloud({ subscription_included: "maybe" }),
      { remedy: "openstack image set --property 'subscription_included=true|false' 4b1d" },
    ],
  },
});

testTestcase(strict("hardware"), {
  accepts: {
    none: cloud({}),
    everything: cloud({
      hw_firmware_type: "uefi",
      hw_mem_encryption: "True",
      hw_pmu: "false",
      hw_vif_multiqueue_enabled: "true",
      hw_video_ram: "16",
      hw_watchdog_action: "reset",
      os_secure_boot: "required",
    }),
  },
  rejects: {
    "a truth value for the firmware": [
      cloud({ hw_firmware_type: "yes" }),
      { remedy: "openstack image set --property 'hw_firmware_type=bios|uefi' 4b1d" },
    ],
    "memory behind a word": [cloud({ hw_video_ram: "MB 16" }), { remedy: set("hw_video_ram=MB") }],
    "a firmware in capitals": [
      cloud({ hw_firmware_type: "UEFI" }),
      { remedy: set("hw_firmware_type=uefi"), deviation: "D15" },
    ],
    "an unknown action": [
      cloud({ hw_watchdog_action: "bark" }),
      { actual: "bark", expected: ["disabled", "reset", "poweroff", "pause", "none"] },
    ],
    "secure boot as a truth value": [
      cloud({ os_secure_boot: "true" }),
      { expected: ["required", "disabled", "optional"] },
    ],
    "memory with a unit": [cloud({ hw_video_ram: "16MB" }), { actual: "16MB" }],
  },
});

testTestcase(strict("hash"), {
  accepts: {
    "SHA-512": cloud({}),
    "SHA-256": cloud({ os_hash_algo: "sha256", os_hash_value: "0".repeat(64) }),
    "an image before its upload": cloud({ status: "queued", os_hash_algo: null, os_hash_value: null }),
  },
  rejects: {
    "no hash": [
      cloud({ os_hash_algo: null, os_hash_value: null }),
      { about: { kind: "image", name: "Ubuntu 24.04", id: "4b1d" }, actual: "not set", deviation: "D15" },
    ],
    "a kind of hash without one": [cloud({ os_hash_value: null }), { actual: "sha512 and 0 characters" }],
    "a short hash": [cloud({ os_hash_value: "0".repeat(127) }), { actual: "sha512 and 127 characters" }],
    "another algorithm": [cloud({ os_hash_algo: "md5", os_hash_value: "0".repeat(32) }), {}],
    "letters that are no digits": [cloud({ os_hash_value: "x".repeat(128) }), {}],
  },
});

testTestcase(strict("tags"), {
  accepts: { both: cloud({ tags: ["other", "managed_by_acme", "os:ubuntu"] }) },
  rejects: {
    none: [
      cloud({ tags: [] }),
      { expected: "managed_by_VENDOR" },
      { remedy: "openstack image set --tag os:ubuntu 4b1d" },
    ],
    "no vendor": [cloud({ tags: ["managed_by_", "os:ubuntu"] }), { deviation: "D15" }],
    "tags that only end like these": [
      cloud({ tags: ["not_managed_by_acme", "no-os:ubuntu"], os_distro: undefined }),
      { remedy: "openstack image set --tag managed_by_VENDOR 4b1d" },
      { remedy: "openstack image set --tag os:OPERATINGSYSTEM 4b1d" },
    ],
  },
});

const findings = (name: string, changes: Changes) =>
  judge(strict(name), () => ({ ok: true, fact: [image(changes)] })).findings;

test.each([
  ["architecture", "amd64", "x86_64"],
  ["architecture", "armv8", "aarch64"],
  ["architecture", "riscv64", "ARCHITECTURE"],
  ["os_distro", "", "DISTRIBUTION"],
  ["os_version", "", "VERSION"],
])("where nothing else tells, the remedy for %s %j is %s", (name, value, offered) => {
  const bare = { name: null, image_source: "private", [name]: value };
  expect(findings(name, bare)).toMatchObject([{ remedy: set(`${name}=${offered}`) }]);
});

test.each(["bios", "uefi"])("%s is a firmware", (hw_firmware_type) => {
  expect(findings("hardware", { hw_firmware_type })).toEqual([]);
});

test.each(["disabled", "reset", "poweroff", "pause", "none"])("%s is an action of a watchdog", (hw_watchdog_action) => {
  expect(findings("hardware", { hw_watchdog_action })).toEqual([]);
});

test.each([
  ["min_disk", { min_disk: 4, size: 4 * GiB, virtual_size: 5 * GiB }, "D14"],
  ["min_disk", { min_disk: 4, size: 5 * GiB, virtual_size: 5 * GiB }, undefined],
  ["min_disk", { min_disk: 0, size: 0, virtual_size: 5 * GiB }, undefined],
  ["min_disk", { min_disk: 0, size: GiB, virtual_size: GiB }, undefined],
  ["architecture", { architecture: "risc-v" }, "D10"],
  ["architecture", { architecture: "vax" }, undefined],
  ["image_build_date", { image_build_date: "2026-6-2" }, "D09"],
  ["image_build_date", { image_build_date: "2026-02-30" }, undefined],
  ["hw_disk_bus", { hw_disk_bus: undefined }, "D09"],
  ["architecture", { architecture: undefined }, undefined],
])("of %s %j the disagreement is %s", (name, changes, deviation) => {
  expect(findings(name, changes).map((finding) => [finding.level, finding.deviation])).toEqual([
    ["violation", deviation],
  ]);
});

test("where the official testcase is content with less, that is said", () => {
  const message = expect.stringMatching(/allows\. The official testcase accepts it\.$/) as string;
  expect(findings("image_build_date", { image_build_date: "٢٠٢٦-06-02" })).toMatchObject([{ message }]);
});

test("what could not be compared is told", () => {
  const about = { kind: "image", name: "Ubuntu 24.04", id: "4b1d" };
  const deviation = "D11";
  expect(findings("min_disk", { size: null, virtual_size: null })).toMatchObject([{ level: "note", about, deviation }]);
  expect(findings("hash", { status: "queued" })).toMatchObject([{ level: "note", about }]);
});

test("a value that only the text allows is told", () => {
  expect(findings("architecture", { architecture: "ppc64" })).toMatchObject([{ level: "note", deviation: "D10" }]);
  expect(findings("os_distro", { os_distro: "flatcar" })).toMatchObject([{ level: "note", deviation: "D10" }]);
  expect(findings("architecture", {})).toEqual([]);
});

test("private images are nobody's business, and that nothing was judged is told", () => {
  for (const testcase of strictProperties) {
    const private_ = image({ visibility: "private", architecture: "?", tags: [] });
    expect(judge(testcase, () => ({ ok: true, fact: [private_] }))).toMatchObject({
      verdict: "PASS",
      findings: [{ deviation: "D46" }],
    });
  }
});
