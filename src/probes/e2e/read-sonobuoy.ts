import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { UsageError } from "../../errors.ts";
import { readArchive } from "./archive.ts";
import { readE2eLog } from "./e2e-log.ts";
import { worse } from "./endings.ts";
import { readGinkgoJunit, type GinkgoReport } from "./ginkgo-junit.ts";
import { readPluginDefinition } from "./plugin-definition.ts";
import { resultOf } from "./put-together.ts";
import type { E2eResult } from "./result.ts";
import { readSonobuoyTree } from "./sonobuoy-tree.ts";

/** Where things are in the archive that `sonobuoy retrieve` leaves, or in one of a folder to which it was unpacked. */
const paths =
  /^(?<root>(?:[^/]+\/)*?)(?<file>meta\/config\.json|serverversion\.json|plugins\/e2e\/(?:definition\.json|sonobuoy_results\.yaml|results\/(?:global\/)?(?:e2e\.log|junit_\w+\.xml)|errors\/(?:[^/]+\/)*error\.json))$/;

/** An archive that has nothing of Sonobuoy in it ends the run before it began. */
export async function readSonobuoy(path: string, shown = basename(path)): Promise<E2eResult> {
  const { files, damage } = await readArchive(path, (name) => paths.test(name));
  const found = files.map(({ path: name, ...file }) => {
    const { root = "", file: place = "" } = paths.exec(name)?.groups ?? {};
    return { root, place, ...file };
  });
  const roots = new Set(found.map(({ root }) => root));
  if (roots.size > 1)
    throw new UsageError(`${shown} has more than one result of Sonobuoy in it. Hand in each by itself.`);
  const text = (file: RegExp) => found.find((each) => file.test(each.place))?.content.toString("utf8");
  const config = text(/^meta\/config\.json$/);
  const parts = found.filter((each) => each.place.startsWith("plugins/e2e/"));
  if (parts.length === 0 && !(damage !== undefined && config !== undefined)) {
    throw new UsageError(
      damage === undefined
        ? `${shown} has no result of Sonobuoy's plugin e2e in it. It must be the archive that \`sonobuoy retrieve\` leaves.`
        : `${shown} cannot be read as an archive of Sonobuoy: ${damage}.`,
    );
  }
  const errors = found.filter((each) => each.place.includes("/errors/"));
  const times = parts.map(({ modifiedAt }) => modifiedAt.getTime()).filter((time) => time > 0);
  const log = text(/e2e\.log$/);
  const junit = joined(
    found.filter((each) => each.place.endsWith(".xml")).map(({ content }) => content.toString("utf8")),
  );
  return resultOf({
    source: "sonobuoy",
    sha256: await digestOf(path),
    junit,
    log: log === undefined ? undefined : readE2eLog(log),
    definition: readPluginDefinition(text(/definition\.json$/) ?? ""),
    // It is made of the JUnit file, and takes long to read.
    tree: junit === undefined ? readSonobuoyTree(text(/sonobuoy_results\.yaml$/) ?? "") : undefined,
    server: serverVersion(text(/^serverversion\.json$/) ?? ""),
    madeAt: times.length === 0 ? undefined : new Date(times.reduce((a, b) => Math.max(a, b))).toISOString(),
    plugin: errors.length === 0 ? undefined : kindOf(errors.map(({ content }) => content.toString("utf8"))),
    damage,
  });
}

/** Runs of old wrote one file for each process. */
function joined(texts: readonly string[]): GinkgoReport | undefined {
  const reports = texts.flatMap((text) => readGinkgoJunit(text) ?? []);
  return reports.reduce<GinkgoReport | undefined>(
    (all, each) =>
      all === undefined
        ? each
        : {
            tests: [...all.tests, ...each.tests],
            setUp: worse(all.setUp, each.setUp),
            settings: { ...each.settings, ...all.settings },
            madeAt: [all.madeAt, each.madeAt]
              .filter((time) => time !== undefined)
              .sort()
              .at(-1),
            damage: all.damage ?? each.damage,
          },
    undefined,
  );
}

/** An error has the whole pod in it, so that nothing of it is kept. */
function kindOf(errors: readonly string[]): "timeout" | "error" {
  const waited = errors.some((text) => /^\s*\{\s*"error"\s*:\s*"[^"]*timeout/i.test(text));
  return waited ? "timeout" : "error";
}

const ServerVersion = z.object({ gitVersion: z.string() });

function serverVersion(text: string): string | undefined {
  try {
    return ServerVersion.parse(JSON.parse(text)).gitVersion;
  } catch {
    // Then the log may say it, and if not, it is told that nobody knows.
    return undefined;
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
