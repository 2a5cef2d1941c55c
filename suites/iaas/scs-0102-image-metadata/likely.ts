import type { Image } from "../../../src/probes/openstack/image.ts";
import { officialTime } from "./official-date.ts";
import * as words from "./vocabulary.ts";

/** The allowed word that is meant by another spelling or another name. */
export function meant(
  value: string,
  allowed: readonly string[],
  otherNames: ReadonlyMap<string, string> = new Map(),
): string | undefined {
  const plain = value.replace(/^[\s"']+|[\s"']+$/g, "").toLowerCase();
  return allowed.find((word) => word === plain) ?? otherNames.get(plain);
}

/** The word of the text's list: `Ubuntu`, `centos7` and `redhat` have one. */
export function knownDistribution(value: string): string | undefined {
  return meant(value.trim().replace(/[-_ ]*\d[\d.]*$/, ""), words.distributions, words.otherDistributions);
}

/** The distribution that the name of the image begins with, in the words of `os_distro`. */
export function likelyDistribution({ name }: Image): string | undefined {
  const first = /^(?:red hat|\p{L}+)/iu.exec(name?.trim() ?? "")?.[0].toLowerCase();
  return first === undefined ? undefined : distributions.get(first);
}

/** The version in a name like `Ubuntu 24.04 Minimal`. */
export function likelyVersion(image: Image): string | undefined {
  if (likelyDistribution(image) === undefined) return undefined;
  return /\s(\d{1,4}(?:\.\d+)*)(?=\s|$)/.exec(image.name ?? "")?.[1];
}

/** From the words in the name and in the address of the file. */
export function likelyArchitecture({ name, image_source }: Image): string | undefined {
  const word = /(?<![a-z0-9])(amd64|x86[-_]64|arm64|aarch64)(?![a-z0-9])/i.exec(`${name ?? ""} ${image_source ?? ""}`);
  if (!word) return undefined;
  return /^a(?:rm|arch)/i.test(word[0]) ? "aarch64" : "x86_64";
}

/** The day that an odd spelling of a date stands for, as the standard writes it. */
export function likelyDate(text: string): string | undefined {
  const [, year = "", month = "", day = ""] =
    /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ?? /^\s*(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return officialTime(date) === undefined ? undefined : date;
}

const distributions = new Map(
  Object.entries({
    almalinux: "almalinux",
    arch: "arch",
    archlinux: "arch",
    centos: "centos",
    cirros: "cirros",
    debian: "debian",
    fedora: "fedora",
    flatcar: "flatcar",
    freebsd: "freebsd",
    gentoo: "gentoo",
    netbsd: "netbsd",
    openbsd: "openbsd",
    opensuse: "opensuse",
    "red hat": "rhel",
    redhat: "rhel",
    rhel: "rhel",
    rocky: "rocky",
    rockylinux: "rocky",
    sled: "sled",
    sles: "sles",
    ubuntu: "ubuntu",
    windows: "windows",
  }),
);
