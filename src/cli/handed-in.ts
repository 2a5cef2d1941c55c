import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { didYouMean } from "../did-you-mean.ts";
import { UsageError } from "../errors.ts";
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

/** What reads a file is loaded for who hands one in. */
const checks: Readonly<Record<string, (file: string, shown: string, io: Io) => Promise<unknown>>> = {
  attestations: checkAttestations,
  tempest: async (file, shown) => (await import("../probes/tempest/read-result.ts")).readTempest(file, shown),
  sonobuoy: async (file, shown) => (await import("../probes/e2e/read-sonobuoy.ts")).readSonobuoy(file, shown),
  "e2e-junit": async (file, shown) => (await import("../probes/e2e/read-e2e-junit.ts")).readE2eJunit(file, shown),
  offer: async (file, shown) => (await import("../probes/kubernetes-offer/read-offer.ts")).readOffer(file, shown),
  "release-data": async (file, shown) =>
    (await import("../release-data/read-release-data.ts")).readReleaseData(file, shown),
  metering: async (file, shown) => (await import("../probes/metering/read-metering.ts")).readMetering(file, shown),
  "sustainability-metrics": async (file, shown) =>
    (await import("../probes/sustainability/read-metrics.ts")).readSustainabilityMetrics(file, shown),
};

async function checkAttestations(file: string, shown: string, io: Io): Promise<void> {
  const { readAttestations } = await import("../probes/attestations/read-attestations.ts");
  const { attestable } = await import("./attestable.ts");
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
