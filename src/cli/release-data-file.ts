import { existsSync } from "node:fs";
import { join } from "node:path";
import { readReleaseData, type ReleaseDataFile } from "../release-data/read-release-data.ts";
import { bundledReleaseData } from "../../suites/kaas/scs-0210-version-policy/data/bundled.ts";
import { releaseData } from "../../suites/kaas/scs-0210-version-policy/release-data.probe.ts";
import type { Plan } from "../run/plan.ts";
import type { Io } from "./io.ts";

/** Where `data update` keeps what it has fetched. */
export function releaseDataPath({ env, home }: Pick<Io, "env" | "home">): string {
  const folder = env["XDG_DATA_HOME"];
  // The specification wants relative ones to be ignored.
  const data = folder?.startsWith("/") === true ? folder : join(home, ".local", "share");
  return join(data, "scs-conformance", "kubernetes-release-data.json");
}

/** What was fetched, unless this tool has come with something newer since. */
export function fetchedReleaseData(io: Pick<Io, "env" | "home">): ReleaseDataFile | undefined {
  const path = releaseDataPath(io);
  if (!existsSync(path)) return undefined;
  const file = readReleaseData(path, path);
  return file.data.releases.knownUntil < bundledReleaseData.releases.knownUntil ? undefined : file;
}

type Files = Readonly<Record<string, string>>;

/** The files of a run, and what was fetched where none of them is release data and the run asks for some. */
export function withReleaseData(files: Files, { probes }: Pick<Plan, "probes">, io: Pick<Io, "env" | "home">): Files {
  if (files["release-data"] !== undefined || !probes.some(({ id }) => id === releaseData.id)) return files;
  return fetchedReleaseData(io) === undefined ? files : { ...files, "release-data": releaseDataPath(io) };
}
