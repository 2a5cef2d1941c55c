import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase, type Declaration } from "../../../src/core/testcase.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { consideredImages, thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { debianStable, ubuntuLts } from "./releases.ts";
import { v2 } from "./v2-page.ts";

interface Wanted {
  readonly key: string;
  readonly what: string;
  readonly level: Declaration["level"];
  readonly distro: "ubuntu" | "debian";
  readonly version: (today: string) => string;
  /** Newer versions of this form are as good: between its release and the day it is due either is fine. */
  readonly orNewer?: RegExp;
}

/** `scs-0104-v2-image-<key>`: images for general use are found by their properties, whatever their names. */
const generic = (wanted: Wanted) =>
  testcase({
    id: `scs-0104-v2-image-${wanted.key}`,
    requirement: `There is an image of ${wanted.what} for general use, by its properties.`,
    level: wanted.level,
    url: v2,
    section: "light",
    lifetime: "week",
    deviations: ["D22", "D23"],
    needs: { images, clock },
    judge: (facts) => offered(wanted, consideredImages(facts.images), facts.clock.now.slice(0, 10)),
  });

export const v2Presence = [
  generic({
    key: "ubuntu-lts",
    what: "the newest Ubuntu with long-term support",
    level: "MUST",
    distro: "ubuntu",
    version: (today) => ubuntuLts(today).newest,
    orNewer: /^\d[02468]\.04$/,
  }),
  generic({
    key: "ubuntu-previous-lts",
    what: "the Ubuntu with long-term support before the newest",
    level: "SHOULD",
    distro: "ubuntu",
    version: (today) => ubuntuLts(today).previous,
  }),
  generic({
    key: "debian-stable",
    what: "the newest stable Debian",
    level: "SHOULD",
    distro: "debian",
    version: (today) => debianStable(today).newest,
    orNewer: /^\d\d$/,
  }),
  generic({
    key: "debian-previous-stable",
    what: "the stable Debian before the newest",
    level: "SHOULD",
    distro: "debian",
    version: (today) => debianStable(today).previous,
  }),
];

function offered(wanted: Wanted, considered: readonly Image[], today: string): readonly Finding[] {
  const { distro, orNewer } = wanted;
  const version = wanted.version(today);
  const ofSystem = considered.filter(({ os_distro, os_version = "" }) => {
    const isNewer = orNewer?.test(os_version) === true && Number(os_version) > Number(version);
    return os_distro === distro && (os_version === version || isNewer);
  });
  if (ofSystem.some((image) => image.os_purpose === "generic" && isUsable(image))) return [];
  const expected = { os_distro: distro, os_version: version, os_purpose: "generic", status: "active" };
  const nearest = ofSystem[0];
  if (nearest === undefined) {
    const message = `There is no image of ${wanted.what}, which on ${today} is ${version}.`;
    const about = { kind: "image", name: null };
    return [violation(message, { about, expected, actual: null, deviation: "D22", remedy: create(distro, version) })];
  }
  const { os_purpose = "not set", os_hidden, status } = nearest;
  const message = `Of ${wanted.what}, which on ${today} is ${version}, no image is generic, active and visible.`;
  return [
    violation(message, {
      about: thing(nearest),
      expected,
      actual: { os_purpose, os_hidden, status },
      deviation: isUsable(nearest) ? "D22" : "D23",
      ...(isUsable(nearest) && {
        remedy: openstackCommand("image", "set", "--property", "os_purpose=generic", nearest.id),
      }),
    }),
  ];
}

function isUsable({ status, os_hidden }: Image): boolean {
  return status === "active" && !os_hidden;
}

function create(distro: string, version: string): string {
  const format = ["--disk-format", "qcow2", "--container-format", "bare", "--file", "FILE"];
  const properties = [`os_distro=${distro}`, `os_version=${version}`, "os_purpose=generic"];
  return openstackCommand(
    "image",
    "create",
    "--public",
    ...format,
    ...properties.flatMap((each) => ["--property", each]),
    "NAME",
  );
}
