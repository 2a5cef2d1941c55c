import fc from "fast-check";
import { expect, test } from "vitest";
import { mangledText, oddText } from "../src/testing/odd-input.ts";
import { explainMistake } from "./iaas/flavor-name/explain.ts";
import { formatFlavorName } from "./iaas/flavor-name/format.ts";
import { nearestFlavorName } from "./iaas/flavor-name/nearest.ts";
import { parseFlavorName } from "./iaas/flavor-name/parse.ts";
import {
  likelyArchitecture,
  likelyDate,
  likelyDistribution,
  likelyVersion,
} from "./iaas/scs-0102-image-metadata/likely.ts";
import { isDateSuffix, officialTime } from "./iaas/scs-0102-image-metadata/official-date.ts";
import { aspectList, mended } from "./iaas/scs-0114-volume-types/aspects.ts";
import { intendedList } from "./iaas/scs-0114-volume-types/intended-list.ts";
import { isGlobalUnicast, lengthOf } from "./iaas/scs-0126-provider-networks/prefix.ts";
import { minorOf, releaseOf } from "./kaas/e2e/versions.ts";
import { testKey } from "./kaas/e2e/test-key.ts";
import { intervalOf } from "./kaas/scs-0210-version-policy/affected-interval.ts";
import { hostOf, isEncrypted, isOnSameMachine } from "./kaas/scs-0217-hardening/etcd-url.ts";

type Image = Parameters<typeof likelyVersion>[0];

function likely(text: string): readonly unknown[] {
  const image = { name: text, image_source: text, image_original_user: text } as unknown as Image; // Nothing else is read.
  return [likelyArchitecture(image), likelyDistribution(image), likelyVersion(image), likelyDate(text)];
}

/** What operators, upstream and others write, by an example; each reader answers whatever it is given. */
const readers: Readonly<Record<string, readonly [good: string, read: (text: string) => unknown]>> = {
  "the name of a flavor": [
    "SCS-16T:64:200s_bms_z3_GNa:64_ib",
    (text) => {
      const reading = parseFlavorName(text);
      if (reading.kind === "unreadable") return explainMistake(text, reading.mistake);
      if (reading.kind === "ignored") return reading;
      const written = formatFlavorName(reading.name);
      // What is read is written as what is read as the same.
      expect(parseFlavorName(written)).toMatchObject({ kind: "read", name: reading.name });
      return written;
    },
  ],
  "a name that is nearly one": [
    "SCS-2V:8:20",
    (text) => nearestFlavorName(text, { vcpus: 2, ram: 8192, disk: 20 }) ?? null,
  ],
  "a date": ["2026-09-14 08:00:03", (text) => [officialTime(text) ?? null, isDateSuffix(text)]],
  "the properties of an image": ["Ubuntu 24.04 https://a.example/ubuntu-24.04-amd64.img 2026-09-14", likely],
  "the description of a volume type": [
    "[scs:encrypted,replicated] fast",
    (text) => {
      const list = aspectList(text);
      // What was mended is read as what it was mended to.
      if (list !== undefined)
        expect(aspectList(mended(list))?.aspects).toEqual(
          aspectList(mended(aspectList(mended(list)) ?? list))?.aspects,
        );
      return [list ?? null, intendedList(text) ?? null];
    },
  ],
  "a prefix": ["2001:db8::/32", (text) => [lengthOf(text), isGlobalUnicast(text)]],
  "a version": ["v1.36.3+rke2r1", (text) => [minorOf(text), releaseOf(text)]],
  "the name of a test": ["[sig-network] Services should work [Conformance]", testKey],
  "a range of versions": [
    "v1.36.0 - v1.36.3",
    (version) => intervalOf({ version, lessThan: version, lessThanOrEqual: version }),
  ],
  "an address of etcd": ["https://127.0.0.1:2379", (text) => [hostOf(text), isEncrypted(text), isOnSameMachine(text)]],
};

test.each(Object.entries(readers))("whatever is written as %s, it is read", (_, [good, read]) => {
  expect(read(good)).toBeDefined();
  fc.assert(
    fc.property(fc.oneof(mangledText(good), oddText), (text) => {
      expect(read(text)).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

const pieces = [" ", "-", "_", ":", ".", "0", "9", "a", "V", "SCS-", "[scs:", ",", "[", "/", "amd64", "2026", "v1."];

// Were the time it takes to grow with the square of the size, each of these would take minutes.
test.each(Object.entries(readers))("%s of two hundred thousand characters is read in time", (_, [good, read]) => {
  for (const piece of pieces) {
    const long = piece.repeat(200_000 / piece.length);
    expect(read(long)).toBeDefined();
    expect(read(good + long)).toBeDefined();
    expect(read(`${long}!`)).toBeDefined();
  }
});
