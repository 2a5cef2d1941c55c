import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UsageError } from "../errors.ts";
import { kubernetesVersion } from "../release-data/kubernetes-version.ts";
import { digestsOf, readReleaseData } from "../release-data/read-release-data.ts";
import { folder } from "../testing/folder.ts";
import { mangledText, oddBytes } from "../testing/odd-input.ts";
import { Attestation } from "./attestations/attestation.ts";
import { readAttestations } from "./attestations/read-attestations.ts";
import { MeteringDocument } from "./metering/document.ts";
import { isoTime } from "./metering/iso-time.ts";
import { readMetering } from "./metering/read-metering.ts";
import { readOffer } from "./kubernetes-offer/read-offer.ts";
import { samplesOf } from "./kubernetes/prometheus.ts";
import { exposition } from "./sustainability/exposition.ts";
import { readSustainabilityMetrics } from "./sustainability/read-metrics.ts";

const attestations = `- testcase: availability-zones-check
  verdict: PASS
  statement: Each zone is a fire zone of its own.
  by: Jane Doe
  at: 2026-07-20
  frequency: month
  documents: [{ uri: a.yaml }, { uri: "https://docs.example/plan", sha256: ${"0".repeat(64)} }]
`;
const metering = `[{"id":"1","name":"disk.size","type":"gauge","volume":1.5,"user_id":"hunter2canary","timestamp":"2026-07-20T00:00:00Z"},
{"event_type":"a","message_id":"m","traits":[["n",4,"2026-07-20T00:00:00"],["n",2,3]]}]`;
const metrics = `# HELP sustainability_a How much.\n# TYPE sustainability_a gauge\nsustainability_a{project_name="hunter2canary",b="\\"c\\""} 1.5 1700\n`;
const known = `"sources":[{"name":"n","url":"u","retrievedAt":"2026-01-01T00:00:00Z","sha256":null}],"knownUntil":"2026-01-01T00:00:00Z"`;
const releases = `{"format":"kubernetes-release-data/1","releases":{${known},"published":{"1.36.3":"2026-01-01"}},
"endOfLife":{${known},"branches":{"1.36":"2027-01-01"}},"officialEndOfLife":{${known},"complete":true,"branches":{"1.36":"2027-01-01"}},
"cves":{${known},"examined":1,"records":[],"unreadable":[{"id":"CVE-1","reason":"r"}]}}`;

interface Reader {
  readonly good: string;
  readonly read: (path: string) => void;
}

const readers: Readonly<Record<string, Reader>> = {
  "a file of attestations": {
    good: attestations,
    read: (path) => {
      for (const { subject: _, place: __, ...entry } of readAttestations(path).entries) {
        expect(Attestation.parse(entry)).toEqual(entry);
      }
    },
  },
  "a file of metering documents": {
    good: metering,
    read: (path) => {
      const { documents } = readMetering(path);
      for (const document of documents) {
        expect(MeteringDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual(
          JSON.parse(JSON.stringify(document)),
        );
      }
    },
  },
  "a file of metrics": {
    good: metrics,
    read: (path) => {
      expect(readSustainabilityMetrics(path).faultCount).toBeGreaterThanOrEqual(0);
    },
  },
  "an offer": {
    good: "versions: [1.35.8, v1.36.4, 1.37.0-rc.1]\n",
    read: (path) => {
      expect(readOffer(path).versions.every((version) => kubernetesVersion(version) !== undefined)).toBe(true);
    },
  },
  "a file of release data": {
    good: releases,
    read: (path) => {
      const { data } = readReleaseData(path);
      expect(digestsOf(JSON.parse(JSON.stringify(data)) as typeof data)).toEqual(digestsOf(data));
    },
  },
};

describe.each(Object.entries(readers))("%s", (_, { good, read }) => {
  test("is read if it is good", () => {
    using place = folder();
    const path = join(place.path, "a.yaml");
    writeFileSync(path, good);
    read(path);
  });

  test("is read or refused in a sentence, whatever is in it", () => {
    using place = folder();
    const path = join(place.path, "a.yaml");
    fc.assert(
      fc.property(fc.oneof(oddBytes, mangledText(good)), (content) => {
        writeFileSync(path, content);
        try {
          read(path);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          expect(error.message).toMatch(/[.?]$/);
          expect(error.message).not.toContain("hunter2canary");
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["lists", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["mappings", `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`],
  ])("is read or refused if it is %s within each other", (_kind, content) => {
    using place = folder();
    const path = join(place.path, "a.yaml");
    writeFileSync(path, content);
    try {
      read(path);
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
    }
  });
});

const many = 200_000;

// Were the time they take to grow with the square of their size, these would take minutes.
test.each([
  ["blanks behind a name", `# HELP a b${" ".repeat(many)}\r`],
  ["blanks before nothing", `# TYPE a${" ".repeat(many)}`],
  ["a number that ends in something else", `a ${"1".repeat(many)}x`],
  ["a label without a value", `a{${"b".repeat(many)}} 1`],
  ["a value that nothing ends", `a{b="${"c".repeat(many)}`],
  ["a name of nothing but endings", `${"_sum".repeat(many / 4)} 1`],
])("metrics with %s can be read in time", (_, line) => {
  expect(exposition(`${line}\n`).families.length).toBeLessThanOrEqual(1);
  expect(samplesOf(`${line}\n`, ["a"]).length).toBeLessThanOrEqual(1);
});

test("a value of ten million characters is read", () => {
  const value = "c".repeat(10_000_000);
  expect(exposition(`a{b="${value}"} 1\n`).families[0]?.samples[0]?.labels["b"]).toHaveLength(value.length);
});

test("the type of a metric ends where its line ends, and a carriage return is no blank", () => {
  expect(exposition("# TYPE a gauge \t\na 1\n")).toMatchObject({ faults: [], families: [{ type: "gauge" }] });
  expect(exposition("# TYPES a gauge\n# HELPa b\na 1\n").faults).toEqual([]);
  expect(exposition("# TYPE a gauge\r\na 1\n").faults).toMatchObject([{ line: 1 }]);
});

test("times of the first century are as far apart as they say", () => {
  expect((isoTime("0099-12-31T23:59:59Z")?.ms ?? 0) - (isoTime("0099-12-31T00:00:00Z")?.ms ?? 0)).toBe(86_399_000);
  expect(isoTime("0050-01-01T00:00:00Z")?.ms).toBe(Date.parse("0050-01-01T00:00:00Z"));
});
