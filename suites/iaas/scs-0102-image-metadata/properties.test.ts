import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { Image } from "../../../src/probes/openstack/image.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image } from "./example-image.ts";
import { properties } from "./properties.ts";
import { propertyRules } from "./property-rules.ts";
import type { ImageTestcase, PropertyName, PropertyRule } from "./property.ts";

const about = { kind: "image", name: "Ubuntu 24.04", id: "4b1d" };
const set = (word: string) => `openstack image set --property ${word} 4b1d`;
const cloud = (changes: Parameters<typeof image>[0]) => ({ images: [image(changes)] });

/** The tables that only differ in the values: accepted ones, and refused ones with the remedy. */
function testProperty(
  name: PropertyName & keyof typeof properties,
  accepted: string[],
  refused: Record<string, string>,
) {
  testTestcase(properties[name], {
    accepts: Object.fromEntries(accepted.map((value) => [JSON.stringify(value), cloud({ [name]: value })])),
    rejects: Object.fromEntries(
      Object.entries(refused).map(([value, remedy]) => [
        JSON.stringify(value),
        [cloud({ [name]: value }), { about, actual: value, remedy: set(remedy) }],
      ]),
    ),
  });
}

testProperty("architecture", ["x86_64", "aarch64", "risc-v"], {
  amd64: "architecture=x86_64",
  X86_64: "architecture=x86_64",
  arm64: "architecture=aarch64",
  riscv64: "architecture=risc-v",
  vax: "architecture=x86_64",
  "": "architecture=x86_64",
});
testProperty("os_version", ["24.04", "bookworm", " "], { "": "os_version=24.04" });
testProperty("os_distro", ["ubuntu", "almalinux", "Ubuntu"], { "": "os_distro=ubuntu" });
testProperty("os_purpose", ["generic", "oldgeneric", "minimal", "k8snode", "gpu", "network", "custom"], {
  Generic: "os_purpose=generic",
  desktop: "os_purpose=generic",
});
testProperty("hw_disk_bus", ["scsi", "virtio"], {
  SCSI: "hw_disk_bus=scsi",
  VIRTIO: "hw_disk_bus=virtio",
  sata: "hw_disk_bus=scsi",
  floppy: "hw_disk_bus=scsi",
});
testProperty("hypervisor_type", ["qemu", "kvm", "xen", "hyper-v", "esxi"], {
  QEMU: "hypervisor_type=qemu",
  bhyve: "hypervisor_type=HYPERVISOR",
});
testProperty("hw_rng_model", ["virtio"], { Virtio: "hw_rng_model=virtio", "": "hw_rng_model=virtio" });
testProperty("image_original_user", ["ubuntu", "none"], { "": "image_original_user=USER" });
testProperty("image_description", ["https://example.org", "A text."], { "": "image_description=DESCRIPTION" });
testProperty("image_source", ["private", "http://x", "https://x/y", "ftp://x", "ftps://x", "https://", "https"], {
  "HTTPS://example.org/x": "image_source=https://example.org/x",
  " https://example.org/x": "image_source=https://example.org/x",
  "  'FTP://example.org/x'  ": "image_source=ftp://example.org/x",
  "see https://example.org/x": "image_source=https://URL-OF-THE-FILE",
  Private: "image_source=private",
  "s3://bucket/x": "image_source=https://URL-OF-THE-FILE",
  "example.org/x": "image_source=https://URL-OF-THE-FILE",
  "": "image_source=https://URL-OF-THE-FILE",
});
testProperty("replace_frequency", ["yearly", "quarterly", "monthly", "weekly", "daily", "critical_bug", "never"], {
  Monthly: "replace_frequency=monthly",
  hourly: "replace_frequency=FREQUENCY",
});
testProperty("provided_until", ["2029-05-31", "none", "notice", "whenever"], { "": "provided_until=YYYY-MM-DD" });
testProperty("uuid_validity", ["none", "notice", "forever", "last-1", "last-٣", "2027-01-31", "2027-1-31 10:00"], {
  "Last 3": "uuid_validity=last-3",
  "last-3\n": "uuid_validity=last-3",
  " 'last3' ": "uuid_validity=last-3",
  "last - 03": "uuid_validity=last-3",
  "the last-3": "uuid_validity=last-N",
  "last-3 or so": "uuid_validity=last-N",
  Forever: "uuid_validity=forever",
  "20270131": "uuid_validity=2027-01-31",
  "last-": "uuid_validity=last-N",
  "": "uuid_validity=last-N",
});
testProperty("hotfix_hours", ["0", "48", "４８", ""], {
  "48h": "hotfix_hours=48",
  '"48"': "hotfix_hours=48",
  "48.0": "hotfix_hours=48",
  "48.00 Hours": "hotfix_hours=48",
  "1 hour": "hotfix_hours=1",
  "48.5": "hotfix_hours=HOURS",
  "-1": "hotfix_hours=HOURS",
  "²": "hotfix_hours=HOURS",
});

test.each([
  ["architecture", "vax", "ARCHITECTURE"],
  ["architecture", "x64", "x86_64"],
  ["architecture", "x86-64", "x86_64"],
  ["architecture", "amd64", "x86_64"],
  ["architecture", "armv8", "aarch64"],
  ["architecture", "riscv", "risc-v"],
  ["os_version", "", "VERSION"],
  ["os_distro", "", "DISTRIBUTION"],
  ["os_purpose", "desktop", "PURPOSE"],
] as const)("where nothing else tells, the remedy for %s %j is %s", (name, value, offered) => {
  const bare = image({ name: null, image_source: "private", [name]: value });
  expect(findings(properties[name], bare).findings).toMatchObject([{ remedy: set(`${name}=${offered}`) }]);
});

test.each([
  ["Debian 12", "generic"],
  ["Debian 12.5", "generic"],
  ["my Debian 12", "PURPOSE"],
  ["Debian 12 Minimal", "PURPOSE"],
  ["ubuntu-capi-image-v1.34.1", "k8snode"],
])("%j is likely made for %s", (name, purpose) => {
  const { findings: found } = findings(properties.os_purpose, image({ name, os_purpose: undefined }));
  expect(found).toMatchObject([{ remedy: set(`os_purpose=${purpose}`) }]);
});

test.each(Object.entries(properties))("nothing is said of a %s that both allow", (_, testcase) => {
  expect(findings(testcase, image())).toEqual({ verdict: "PASS", findings: [] });
});

test.each([
  ["image_source", "private"],
  ["provided_until", "none"],
  ["provided_until", "notice"],
  ["uuid_validity", "none"],
  ["uuid_validity", "last-10"],
  ["uuid_validity", "last-03"],
  ["uuid_validity", "2027-01-31"],
] as const)("nothing is said of %s %s", (name, value) => {
  expect(findings(properties[name], image({ [name]: value })).findings).toEqual([]);
});

test.each([
  ["architecture", "", "The property architecture is empty."],
  ["architecture", "vax", "The property architecture has a value that the standard does not know."],
  ["hotfix_hours", "soon", "The property hotfix_hours is not a whole number."],
] as const)("what is wrong with %s %j is said", (name, value, message) => {
  expect(findings(properties[name], image({ [name]: value })).findings).toMatchObject([{ message }]);
});

test("what is expected of hw_rng_model is said", () => {
  const { findings: found } = findings(properties.hw_rng_model, image({ hw_rng_model: "none" }));
  expect(found).toMatchObject([{ expected: ["virtio"], remedy: set("hw_rng_model=virtio") }]);
});

test.each(Object.entries<PropertyRule>(propertyRules))("a value that is offered for %s is accepted", (name, rule) => {
  const word = fc.constantFrom(
    "Ubuntu 24.04",
    "amd64",
    "HTTPS://example.org/x",
    "last 3",
    "48 h",
    "20260131",
    "KVM",
    "SATA",
    "",
  );
  fc.assert(
    fc.property(fc.oneof(word, fc.string()), word, (value, imageName) => {
      const offered = rule.likely?.(image({ [name]: value, name: imageName })) ?? rule.placeholder;
      expect(rule.accepts(offered) || offered === rule.placeholder).toBe(true);
    }),
  );
});

function findings(testcase: ImageTestcase, ...images: readonly Image[]) {
  return judge(testcase, () => ({ ok: true, fact: images }));
}

describe("a property that is not set", () => {
  test.each(["architecture", "os_version", "os_distro", "os_purpose", "image_source", "provided_until"] as const)(
    "is a fault: %s",
    (name) => {
      const { verdict, findings: found } = findings(properties[name], image({ [name]: undefined }));
      expect(verdict).toBe("FAIL");
      expect(found).toMatchObject([{ about, actual: "not set", message: `The property ${name} is not set.` }]);
    },
  );

  test.each(["hypervisor_type", "hw_rng_model", "hotfix_hours"] as const)("is none: %s", (name) => {
    expect(findings(properties[name], image({ [name]: undefined }))).toEqual({ verdict: "PASS", findings: [] });
  });

  test.each([
    ["hw_disk_bus", "scsi"],
    ["uuid_validity", "last-N"],
  ] as const)("is one for the text only: %s", (name, value) => {
    const { verdict, findings: found } = findings(properties[name], image({ [name]: undefined }));
    expect(verdict).toBe("PASS");
    const remedy = set(`${name}=${value}`);
    expect(found).toMatchObject([{ level: "note", about, actual: "not set", deviation: "D09", remedy }]);
  });
});

describe("where the text and the official testcase differ", () => {
  test.each([
    ["architecture", "risc-v", "D10", undefined],
    ["os_distro", "Ubuntu", "D10", "os_distro=ubuntu"],
    ["os_distro", "centos7", "D10", "os_distro=centos"],
    ["os_distro", "redhat", "D10", "os_distro=rhel"],
    ["os_distro", "sles", "D10", undefined],
    ["hypervisor_type", "kvm", "D10", "hypervisor_type=qemu"],
    ["hypervisor_type", "esxi", "D10", undefined],
    ["provided_until", "None", "D09", "provided_until=none"],
    ["provided_until", "Notice", "D09", "provided_until=notice"],
    ["provided_until", "2029-5-31 00:00", "D09", "provided_until=2029-05-31"],
    ["provided_until", "whenever", "D09", "provided_until=YYYY-MM-DD"],
    ["uuid_validity", "last-0", "D09", "uuid_validity=last-N"],
    ["uuid_validity", "last-1٣", "D09", "uuid_validity=last-N"],
    ["uuid_validity", "2027-01-31 10:00", "D09", "uuid_validity=2027-01-31"],
  ] as const)("%s %s is accepted with a note", (name, value, deviation, remedy) => {
    const { verdict, findings: found } = findings(properties[name], image({ [name]: value }));
    expect(verdict).toBe("PASS");
    expect(found).toMatchObject([{ level: "note", about, actual: value, deviation }]);
    expect(found[0]?.remedy).toBe(remedy && set(remedy));
  });

  test.each([
    ["architecture", "armv7l", undefined],
    ["hw_disk_bus", "sata", set("hw_disk_bus=scsi")],
    ["hypervisor_type", "hyperv", "openstack image unset --property hypervisor_type 4b1d"],
  ] as const)("%s %s is refused, though the text allows it", (name, value, remedy) => {
    const { verdict, findings: found } = findings(properties[name], image({ [name]: value }));
    expect(verdict).toBe("FAIL");
    expect(found).toMatchObject([{ about, actual: value, deviation: "D10" }]);
    expect(found[0]?.remedy).toBe(remedy);
  });

  test.each(["http://", "http:///x", "http:// x", "https"])(
    "%j, an address without a server, is worth a note",
    (address) => {
      const { verdict, findings: found } = findings(properties.image_source, image({ image_source: address }));
      expect(verdict).toBe("PASS");
      const message = expect.stringContaining("names no server") as string;
      expect(found).toMatchObject([{ level: "note", actual: address, message }]);
    },
  );

  test("a cloud without images is accepted with a note", () => {
    expect(findings(properties.architecture)).toMatchObject({ verdict: "PASS", findings: [{ deviation: "D46" }] });
  });
});

describe("which images count", () => {
  test.each(["private", "shared"])("not the %s ones", (visibility) => {
    const other = image({ visibility, architecture: "vax" });
    expect(findings(properties.architecture, image(), other)).toEqual({ verdict: "PASS", findings: [] });
  });

  test.each(["public", "community"])("the %s ones, in any state, with or without a name", (visibility) => {
    const bad = image({ id: "bad", name: null, visibility, status: "queued", os_hidden: true, architecture: "vax" });
    expect(findings(properties.architecture, image(), bad)).toMatchObject({
      verdict: "FAIL",
      findings: [{ about: { kind: "image", name: null, id: "bad" } }],
    });
  });

  test("every image at fault has a finding of its own", () => {
    const bad = ["a", "b", "c"].map((id) => image({ id, os_distro: undefined }));
    expect(findings(properties.os_distro, ...bad).findings.map(({ about: whom }) => whom?.id)).toEqual(["a", "b", "c"]);
  });
});

test("a value with odd characters is quoted for the shell", () => {
  const odd = image({ id: "x; reboot", image_source: "HTTP://example.org/a b" });
  expect(findings(properties.image_source, odd).findings).toMatchObject([
    { remedy: "openstack image set --property 'image_source=http://example.org/a b' 'x; reboot'" },
  ]);
});
