import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { didYouMean } from "../did-you-mean.ts";
import { UsageError } from "../errors.ts";
import { readAttestations } from "../probes/attestations/read-attestations.ts";
import { readE2eJunit } from "../probes/e2e/read-e2e-junit.ts";
import { readSonobuoy } from "../probes/e2e/read-sonobuoy.ts";
import { readOffer } from "../probes/kubernetes-offer/read-offer.ts";
import { readMetering } from "../probes/metering/read-metering.ts";
import { readSustainabilityMetrics } from "../probes/sustainability/read-metrics.ts";
import { readTempest } from "../probes/tempest/read-result.ts";
import { readReleaseData } from "../release-data/read-release-data.ts";
import { attestable } from "./attestable.ts";
import type { Io } from "./io.ts";
import { text, texts, type Words } from "./words.ts";

/** What a person hands in beside the cloud. Whatever is wrong in it is said before the first request. */
export async function filesFrom(words: Words, io: Io): Promise<Readonly<Record<string, string>>> {
  const given = Object.entries(checks).flatMap(([name, check]) =>
    pathsIn(words, name).map((path, index) => ({
      key: index === 0 ? name : `${name}-${index + 1}`,
      name,
      path,
      check,
    })),
  );
  const files: Record<string, string> = {};
  for (const { key, name, path, check } of given) {
    const file = resolve(io.cwd, path);
    if (!existsSync(file)) throw new UsageError(`--${name} ${path}: there is no such file.`);
    if (!statSync(file).isFile()) throw new UsageError(`--${name} ${path} is not a file.`);
    await check(file, path, io);
    files[key] = file;
  }
  return files;
}

const several: ReadonlySet<string> = new Set(["sonobuoy", "e2e-junit"]);

/** Of some there may be several: the second is called `sonobuoy-2`. */
function pathsIn(words: Words, name: string): readonly string[] {
  return several.has(name) ? texts(words, name) : [text(words, name) ?? []].flat();
}

/** What a person says in a word, for the probes that ask for it. */
export function settingsFrom(words: Words): Readonly<Record<string, string>> {
  const image = text(words, "probe-image");
  if (image === undefined) return {};
  if (/^[^\s:/][^\s]*$/.test(image)) return { "probe-image": image };
  throw new UsageError(`--probe-image ${JSON.stringify(image)} is not the name of an image.`);
}

const checks: Readonly<Record<string, (file: string, shown: string, io: Io) => unknown>> = {
  attestations: checkAttestations,
  tempest: (file, shown) => void readTempest(file, shown),
  sonobuoy: (file, shown) => readSonobuoy(file, shown),
  "e2e-junit": (file, shown) => void readE2eJunit(file, shown),
  offer: (file, shown) => void readOffer(file, shown),
  "release-data": (file, shown) => void readReleaseData(file, shown),
  metering: (file, shown) => void readMetering(file, shown),
  "sustainability-metrics": (file, shown) => void readSustainabilityMetrics(file, shown),
};

function checkAttestations(file: string, shown: string, io: Io): void {
  const known = attestable().map(({ id }) => id);
  // Days are those of their writers, and it may be tomorrow already where they are.
  const latest = new Date(io.now().getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  for (const { testcase, at, place } of readAttestations(file, shown).entries) {
    if (at > latest) throw new UsageError(`${place}: the day ${at} has not come yet.`);
    if (known.includes(testcase)) continue;
    const meant = didYouMean(testcase, known);
    const hint = meant === undefined ? `These are: ${known.join(", ")}.` : `Did you mean "${meant}"?`;
    throw new UsageError(`${place}: "${testcase}" is not a testcase that persons attest. ${hint}`);
  }
}
