import { inconclusive, note, violation } from "../../core/finding.ts";
import type { Result } from "../../core/result.ts";
import { targets, type Standard } from "../../core/standard.ts";
import type { Pending } from "../../core/testcase.ts";

const docs = "https://docs.scs.community/standards";

function entry(id: string, requirement: string, details: Partial<Pending> = {}): Pending {
  const url = `${docs}/${id.slice(0, 8)}` as const;
  const defaults = { level: "MUST", section: "light", lifetime: "week", pending: "not-implemented" } as const;
  return { ...defaults, id, requirement, url, ...details };
}

const syntax = entry("scs-0100-syntax-check", "Every flavor whose name starts with SCS- follows the naming scheme.");
const semantics = entry("scs-0100-semantics-check", "Every SCS flavor has the capabilities that its name promises.");
const available = entry("scs-0101-entropy-avail", "A VM has 256 bits of entropy available.", { section: "medium" });
const service = entry("scs-0101-rngd", "An entropy service runs in every VM.", { level: "SHOULD", section: "medium" });
const small = entry("scs-0103-flavor-1v-4", "Flavor SCS-1V-4 is offered.");
const large = entry("scs-0103-flavor-4v-16", "Flavor SCS-4V-16 is offered.");
const local = entry("scs-0103-flavor-4v-16-100s", "Flavor SCS-4V-16-100s is offered.");
const huge = entry("scs-0103-flavor-16v-64", "Flavor SCS-16V-64 is offered.", { level: "SHOULD" });
const free = entry("scs-0103-flavor-free", "No SCS flavor is withheld from a project.", { level: "SHOULD" });
const upload = entry("scs-0104-source-ubuntu", "The image Ubuntu 24.04 comes from its publisher.", {
  lifetime: "month",
});
const presence = entry("scs-0116-presence", "A key manager is offered.", { lifetime: "quarter" });

function standard(id: string, title: string, targets: Partial<Standard> = {}): Standard {
  return { id, title, url: `${docs}/${id}`, main: [], recommended: [], extended: [], ...targets };
}

export const exampleStandards = {
  naming: standard("scs-0100-v3.1", "Flavor naming", { main: [syntax, semantics] }),
  entropy: standard("scs-0101-v1", "Entropy", { main: [available], recommended: [service] }),
  flavors: standard("scs-0103-v1", "Standard flavors", {
    main: [small, large, local],
    recommended: [huge],
    // Only its declaration matters to a report.
    extended: [{ ...free, needs: {}, judge: () => [] }],
  }),
  images: standard("scs-0104-v1", "Standard images", { main: [upload] }),
  keyManager: standard("scs-0116-v1", "Key manager", { main: [presence] }),
  endToEnd: standard("scs-0128-v1", "End-to-end tests"),
} as const;

type Outcome = Pick<Result, "verdict" | "cause" | "findings" | "evidence" | "startedAt" | "durationMs">;

const flavorFacts = { evidence: ["flavors"], startedAt: "2026-09-14T08:00:05.000Z", durationMs: 412 } as const;

function result(entry: Pending, outcome: Outcome): Result {
  const { id, pending: _, ...declaration } = entry;
  const standards = Object.values(exampleStandards).flatMap((standard) =>
    targets
      .filter((target) => standard[target].some((each) => each.id === id))
      .map((target) => ({ standard: standard.id, target })),
  );
  return { testcase: id, standards, ...declaration, ...outcome };
}

export const exampleResults: readonly Result[] = [
  result(syntax, { verdict: "PASS", findings: [note("17 flavors have names of other schemes.")], ...flavorFacts }),
  result(semantics, { verdict: "PASS", findings: [], ...flavorFacts }),
  result(available, {
    verdict: "DNF",
    cause: "quota",
    findings: [
      inconclusive("What a VM says about itself: the VM could not be created, because all 20 of 20 cores are in use.", {
        cause: "quota",
        remedy: "openstack quota set --cores 22 conformance",
      }),
    ],
    evidence: ["vm-report"],
    startedAt: "2026-09-14T08:00:06.000Z",
    durationMs: 31200,
  }),
  result(service, {
    verdict: "DNF",
    cause: "quota",
    findings: [inconclusive("What a VM says about itself: the VM could not be created.", { cause: "quota" })],
    evidence: ["vm-report"],
  }),
  result(small, { verdict: "PASS", findings: [], ...flavorFacts }),
  result(large, {
    verdict: "FAIL",
    findings: [
      violation("The flavor promises something else than the standard.", {
        about: { kind: "flavor", name: "SCS-4V-16", id: "0b7c1d52-6a52-4f43-8f0e-3d3a0d1f7a01" },
        expected: { cpus: 4, ramGiB: 16, "scs:name-v2": "SCS-4V-16" },
        actual: { cpus: 4, ramGiB: 12, "scs:name-v2": "SCS-4V-16" },
        remedy: "openstack flavor create SCS-4V-16 --vcpus 4 --ram 16384 --property scs:name-v2=SCS-4V-16",
        deviation: "D12",
      }),
      violation("The flavor is not public.", {
        about: { kind: "flavor", name: "SCS-4V-16", id: "0b7c1d52-6a52-4f43-8f0e-3d3a0d1f7a01" },
        expected: true,
        actual: false,
      }),
    ],
    ...flavorFacts,
  }),
  result(local, {
    verdict: "FAIL",
    findings: [
      violation("No public flavor has this name.", {
        about: { kind: "flavor", name: "SCS-4V-16-100s" },
        expected: "a public flavor with the extra spec scs:name-v2 = SCS-4V-16-100s",
        actual: ["SCS-4V-16", "SCS-4V-16-50"],
        remedy:
          "openstack flavor create SCS-4V-16-100s --vcpus 4 --ram 16384 --disk 100 --property scs:name-v2=SCS-4V-16-100s",
      }),
    ],
    ...flavorFacts,
  }),
  result(huge, {
    verdict: "FAIL",
    findings: [violation("No public flavor has this name.", { about: { kind: "flavor", name: "SCS-16V-64" } })],
    ...flavorFacts,
  }),
  result(free, {
    verdict: "FAIL",
    findings: ["m1.large", "m1.small"].map((name) =>
      violation("The flavor is only open to some projects.", { about: { kind: "flavor", name } }),
    ),
    ...flavorFacts,
  }),
  result(upload, { verdict: "MISS", cause: "deselected", findings: [], evidence: [] }),
  result(presence, {
    verdict: "MISS",
    cause: "not-implemented",
    findings: [inconclusive("This tool cannot test it yet.", { cause: "not-implemented" })],
    evidence: [],
  }),
];
