import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { consideredImages, thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { noImages } from "./nothing-judged.ts";
import { codenames } from "./releases.ts";
import { v2 } from "./v2-page.ts";

interface Vendor {
  readonly distro: keyof typeof codenames;
  readonly name: string;
  /** Versions for which the standard prescribes the source. */
  readonly versions: RegExp;
  readonly folders: readonly [string, string];
}

/** `scs-0104-v2-source-<distro>` */
const source = (vendor: Vendor) =>
  testcase({
    id: `scs-0104-v2-source-${vendor.distro}`,
    requirement: `Images of ${vendor.name} for general use come from where ${vendor.name} publishes that version.`,
    level: "MUST",
    url: v2,
    section: "light",
    lifetime: "week",
    deviations: ["D22"],
    needs: { images },
    judge: (facts) => {
      const considered = consideredImages(facts.images);
      if (considered.length === 0) return [noImages];
      return considered.filter((image) => isMeant(vendor, image)).flatMap((image) => origin(vendor, image));
    },
  });

export const v2Sources = [
  source({
    distro: "ubuntu",
    name: "Ubuntu",
    versions: /^\d\d\.\d\d$/,
    folders: ["https://cloud-images.ubuntu.com/releases/", "https://cloud-images.ubuntu.com/"],
  }),
  source({
    distro: "debian",
    name: "Debian",
    versions: /^\d\d?$/,
    folders: ["https://cloud.debian.org/images/cloud/", "https://cdimage.debian.org/cdimage/cloud/"],
  }),
];

function isMeant({ distro, versions }: Vendor, { os_distro, os_version = "", os_purpose }: Image): boolean {
  return os_distro === distro && os_purpose === "generic" && versions.test(os_version);
}

function origin({ distro, folders }: Vendor, image: Image): readonly Finding[] {
  const { image_source = "", os_version = "" } = image;
  const codename = codenames[distro].get(os_version);
  const expected = folders.map((folder) => `${folder}${codename ?? "CODENAME"}/`);
  const about = thing(image);
  if (expected.some((prefix) => image_source.startsWith(prefix))) return [];
  if (codename === undefined && folders.some((folder) => image_source.startsWith(folder))) {
    const message = `This tool does not know the codename of version ${os_version}, so only the server was looked at.`;
    return [note(message, { about })];
  }
  return [
    violation("The image does not come from where its makers publish this version.", {
      about,
      expected,
      actual: image_source === "" ? "not set" : image_source,
      deviation: "D22",
      remedy: openstackCommand("image", "set", "--property", `image_source=${expected[0]}FILE`, image.id),
    }),
  ];
}
