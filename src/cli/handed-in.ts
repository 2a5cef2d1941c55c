import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { didYouMean } from "../did-you-mean.ts";
import { UsageError } from "../errors.ts";
import { readAttestations } from "../probes/attestations/read-attestations.ts";
import { readTempest } from "../probes/tempest/read-result.ts";
import { attestable } from "./attestable.ts";
import type { Io } from "./io.ts";
import { text, type Words } from "./words.ts";

/** What a person hands in beside the cloud. Whatever is wrong in it is said before the first request. */
export function filesFrom(words: Words, io: Io): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(checks).flatMap(([name, check]) => {
      const path = text(words, name);
      if (path === undefined) return [];
      const file = resolve(io.cwd, path);
      if (!existsSync(file)) throw new UsageError(`--${name} ${path}: there is no such file.`);
      if (!statSync(file).isFile()) throw new UsageError(`--${name} ${path} is not a file.`);
      check(file, path, io);
      return [[name, file]];
    }),
  );
}

const checks: Readonly<Record<string, (file: string, shown: string, io: Io) => void>> = {
  attestations: checkAttestations,
  tempest: (file, shown) => void readTempest(file, shown),
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
