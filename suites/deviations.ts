import type { Deviation } from "../src/core/finding.ts";

/** A matter in which the official rule and the text of a standard part, or which the official suite leaves alone. */
export interface Disagreement {
  readonly what: string;
  /** Why no testcase decides it, where none ever will. */
  readonly undecidable?: string;
}

/** The register of deviations, by the numbers that findings carry. The testcases that decide them name them in their declaration. */
export const deviations: Readonly<Record<Deviation, Disagreement>> = {
  D01: { what: "Flavor names with a GPU without units and InfiniBand are refused, though legal." },
  D02: { what: "Flavor names with GPU generations that the official list lacks are refused, though legal." },
  D03: { what: "Flavor names of version 1, with leading zeros, or with parts of a disk or GPU missing are accepted." },
  D04: { what: "A flavor name with a disk without a size makes the official testcase abort." },
  D05: { what: "51 MiB of RAM may be missing, and further disks are not counted." },
  D06: {
    what: "Whether CPU class, disk type, hypervisor, architecture and GPU are as the flavor name claims is not tested.",
  },
  D07: { what: "The entropy tests pass on hosts that hide the random instructions of their CPU." },
  D08: {
    what: "The entropy tests need the internet, a router and a volume, and take an odd image and flavor.",
    undecidable: "It is about how the official testcases work; the ones here need none of that.",
  },
  D09: { what: "Mandatory image properties may be absent, and dates and promises have forms that the text lacks." },
  D10: {
    what: "Architectures, disk buses, hypervisors and distributions are not those of the vocabularies in the text.",
  },
  D11: { what: "Images without a size, a name or provided_until make the official testcase abort." },
  D12: { what: "Late images are accepted: until notice, or by longer periods than those of the calendar." },
  D13: { what: "Images replaced daily or weekly lack the three days of grace." },
  D14: { what: "The size in min_disk is compared with the compressed file, not with the disk inside." },
  D15: { what: "Licences, tags, hashes, and whether min_ram is enough and ids stay valid, are not tested." },
  D16: { what: "A flavor without a disk may have scs:disk0-type." },
  D17: { what: "Recommended flavors with any disk must have one of type network." },
  D18: { what: "A private flavor that the tested project may use counts as offered." },
  D19: { what: "Whether extra specs of other flavors are true, and one name is of the newest version, is not tested." },
  D20: { what: "Whether users can upload images is not tested." },
  D21: { what: "The sources of Debian 13 and of the old node images are asked for, though not in the list of v5.1." },
  D22: { what: "The source of Debian 10, and all of version 2 of the standard images, are not tested." },
  D23: { what: "Of several images with one name only the last counts, whatever its state, and names may go on." },
  D24: { what: "Lists of aspects with blanks, capitals, no end or no content are overlooked." },
  D25: { what: "Unknown and repeated aspects fail, though the text only advises against them." },
  D26: { what: "Whether volume types are encrypted or replicated as they say is not tested." },
  D27: { what: "Rules to any address in so many digits, and unused templates, fail the default rules." },
  D28: { what: "Egress of one protocol, or to the own group only, counts as egress." },
  D29: { what: "Missing egress fails, though it is only advised, also on clouds older than the text is about." },
  D30: { what: "Whether the default group lets its own members in is not tested." },
  D31: { what: "Failures of the key manager abort the official testcase, and leave a secret behind." },
  D32: { what: "Payloads, orders and containers of the key manager are not tested." },
  D33: { what: "Volumes without a name, a small quota, and more than 110 seconds, fail the backup testcase." },
  D34: { what: "What a restored volume contains is not compared." },
  D35: {
    what: "The official suite deletes whatever begins with its prefix.",
    undecidable:
      "It is a hazard of the official suite, nothing of a cloud; this tool deletes by id what it has created.",
  },
  D36: { what: "Placement is asked for, though the text does not name it." },
  D37: { what: "Without Swift the testcase about S3 passes, and it may ask a foreign cloud." },
  D38: { what: "S3 on another host, or with the errors of Swift, fails." },
  D39: { what: "A service counts as offered without endpoints, in another region, or with nobody answering." },
  D40: { what: "Official aliases of block storage are refused." },
  D41: {
    what: "Endpoints with http pass the TLS test, which is in no scope and looks at the last endpoint only.",
  },
  D42: { what: "Availability zones, provider networks, DNS and the end-to-end tests have no testcases." },
  D43: { what: "What a domain manager must not do elsewhere is asked in a way that always passes." },
  D44: { what: "Roles, system and inherited grants of a domain manager are not tested." },
  D45: { what: "Recommended and manual testcases are in no version of the scope." },
  D46: { what: "Whatever is asked of every flavor, image or volume type holds where there is none." },
};
