import type { CveRecord } from "../../../src/release-data/cve-record.ts";
import type { ReleaseData } from "../../../src/release-data/release-data.ts";
import type { OfferFacts } from "./offered.ts";

const source = { name: "A test", url: "https://example.com", retrievedAt: "2024-01-01T00:00:00Z", sha256: null };

interface Data {
  /** Versions and when they came out, at noon unless an instant is named. */
  readonly releases?: Readonly<Record<string, string>>;
  readonly ends?: Readonly<Record<string, string>>;
  readonly official?: Readonly<Record<string, string>>;
  readonly isOfficialComplete?: boolean;
  readonly cves?: readonly CveRecord[];
  readonly unreadable?: ReleaseData["cves"]["unreadable"];
  /** Until when everything is known; by default for ever. */
  readonly releasesUntil?: string;
  readonly cvesUntil?: string;
  readonly officialUntil?: string;
  readonly endsUntil?: string;
}

const always = "2099-01-01T00:00:00Z";

/** Release data for tests: three branches of 2024. */
export function exampleData(data: Data = {}): ReleaseData {
  const ends = data.ends ?? { "1.28": "2024-10-22", "1.29": "2025-02-28", "1.30": "2025-07-15" };
  return {
    format: "kubernetes-release-data/1",
    releases: {
      sources: [source],
      knownUntil: data.releasesUntil ?? always,
      published: data.releases ?? exampleReleases,
    },
    endOfLife: { sources: [source], knownUntil: data.endsUntil ?? always, branches: ends },
    officialEndOfLife: {
      sources: [source],
      knownUntil: data.officialUntil ?? always,
      complete: data.isOfficialComplete ?? true,
      branches: data.official ?? ends,
    },
    cves: {
      sources: [source],
      knownUntil: data.cvesUntil ?? always,
      examined: 1,
      records: [...(data.cves ?? [])],
      unreadable: [...(data.unreadable ?? [])],
    },
  };
}

/** Some of the releases of 2023 and 2024, each at noon. */
const exampleReleases: Readonly<Record<string, string>> = {
  "1.28.0": "2023-08-15T12:00:00Z",
  "1.28.11": "2024-06-11T12:00:00Z",
  "1.28.12": "2024-07-16T12:00:00Z",
  "1.29.0": "2023-12-13T12:00:00Z",
  "1.29.6": "2024-06-11T12:00:00Z",
  "1.29.7": "2024-07-16T12:00:00Z",
  "1.30.0": "2024-04-17T12:00:00Z",
  "1.30.1": "2024-05-14T12:00:00Z",
  "1.30.2": "2024-06-11T12:00:00Z",
  "1.30.3": "2024-07-16T12:00:00Z",
};

/** A cluster of that version, looked at then. */
export function onCluster(gitVersion: string, now: string, data: ReleaseData = exampleData()): OfferFacts {
  const digests = { releases: "a", endOfLife: "b", officialEndOfLife: "c", cves: "d" };
  return { version: { gitVersion }, offer: null, data: { ...data, file: null, digests }, clock: { now } };
}

/** The same, and the provider has handed in a list of what is offered. */
export function withOffer(versions: readonly string[], now: string, data: ReleaseData = exampleData()): OfferFacts {
  const offered = versions.map((version) => ({ version, by: null, classification: null, expires: null, ready: null }));
  const offer = { source: "file" as const, file: { sha256: "e" }, versions: offered };
  return { ...onCluster(`v${versions[0] ?? "1.30.3"}`, now, data), offer };
}

/** A record of a critical CVE. */
export function exampleCve(
  affected: Partial<CveRecord["affected"][number]>,
  rest: Partial<Pick<CveRecord, "id" | "scores">> = {},
): CveRecord {
  return {
    id: "CVE-2024-0001",
    scores: [{ metric: "cvssV3_1", baseScore: 8.8 }],
    affected: [{ vendor: "Kubernetes", product: "Kubernetes", versions: [], ...affected }],
    ...rest,
  };
}
