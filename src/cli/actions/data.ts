import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { HttpClient } from "../../clients/http/http-client.ts";
import { UsageError } from "../../errors.ts";
import { documentFetcher } from "../../release-data/fetch-document.ts";
import { fetchReleaseData } from "../../release-data/fetch-release-data.ts";
import { digestsOf } from "../../release-data/read-release-data.ts";
import { dataSetNames, dataSets, entriesOf, type ReleaseData } from "../../release-data/release-data.ts";
import { bundledReleaseData } from "../../../suites/kaas/scs-0210-version-policy/data/bundled.ts";
import type { Io } from "../io.ts";
import { fetchedReleaseData, releaseDataPath } from "../release-data-file.ts";
import { table } from "../table.ts";
import { tool } from "../tool.ts";
import { flag, text, type Words } from "../words.ts";

/** How long everything together may take; one document has a minute. */
const patienceMs = 300_000;

/** Shows what is known of the releases of Kubernetes, or fetches it anew. */
export async function data(words: Words, io: Io): Promise<number> {
  return text(words, "what") === "update" ? update(words, io) : show(words, io);
}

function show(words: Words, io: Io): number {
  const fetched = fetchedReleaseData(io);
  const found = fetched?.data ?? bundledReleaseData;
  const from = fetched === undefined ? "comes with this tool" : releaseDataPath(io);
  if (flag(words, "json")) io.stdout.write(`${JSON.stringify(document(found, from), null, 2)}\n`);
  else io.stdout.write(`${from}\n${page(found)}${sources(found)}`);
  return 0;
}

/** All or nothing: what was there before stays until everything new is. */
async function update(words: Words, io: Io): Promise<number> {
  const mirror = mirrorFrom(words);
  await using client = new HttpClient({ tls: { verify: true }, env: io.env });
  const ending = new AbortController();
  let interruptedBy: "SIGINT" | "SIGTERM" | undefined;
  using _interrupts = io.onInterrupt((signal) => {
    interruptedBy = signal;
    ending.abort(new Error("The update was interrupted."));
  });
  const patience = setTimeout(() => ending.abort(new Error(`The time of ${patienceMs / 1000} s is over.`)), patienceMs);
  const userAgent = `${tool.name}/${tool.version} (data update)`;
  try {
    const found = await fetchReleaseData(
      documentFetcher({ client, userAgent, now: io.now, signal: ending.signal, mirror }),
    );
    const path = releaseDataPath(io);
    write(path, `${JSON.stringify(found, null, 2)}\n`);
    if (flag(words, "json")) io.stdout.write(`${JSON.stringify(document(found, path), null, 2)}\n`);
    else io.stdout.write(`Written to ${path}\n${page(found)}${leftOut(found)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    const reasons = [...new Set(error.errors.map(messageOf))].map((reason) => `  ${reason}\n`);
    io.stderr.write(`Nothing was changed, because not everything could be fetched:\n${reasons.join("")}`);
    return interruptedBy === undefined ? 3 : interruptedBy === "SIGINT" ? 130 : 143;
  } finally {
    clearTimeout(patience);
  }
}

function mirrorFrom(words: Words): URL | undefined {
  const word = text(words, "mirror");
  if (word === undefined) return undefined;
  const url = URL.parse(word);
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new UsageError(`--mirror ${word} is not an address that begins with http:// or https://.`);
}

/** A file that is there is whole. */
function write(path: string, content: string): void {
  const half = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(half, content);
    renameSync(half, path);
  } catch (cause) {
    if (existsSync(half)) rmSync(half);
    throw new UsageError(`${path} cannot be written: ${messageOf(cause)}`, { cause });
  }
}

function document(found: ReleaseData, from: string) {
  const digests = digestsOf(found);
  const sets = dataSets.map((set) => {
    const { sources, knownUntil } = found[set];
    return [set, { entries: entriesOf(found, set), knownUntil, sha256: digests[set], sources }] as const;
  });
  return { from, ...Object.fromEntries(sets) };
}

function page(found: ReleaseData): string {
  const digests = digestsOf(found);
  return table(
    dataSets.map((set) => [
      `  ${dataSetNames[set]}`,
      String(entriesOf(found, set)),
      `known until ${found[set].knownUntil}`,
      `sha256:${digests[set]}`,
    ]),
  );
}

function sources(found: ReleaseData): string {
  const all = dataSets.flatMap((set) => found[set].sources);
  return `\n${table(all.map(({ name, url, retrievedAt }) => [retrievedAt, name, url]))}`;
}

function leftOut({ cves }: ReleaseData): string {
  const lines = cves.unreadable.map(({ id, reason }) => `${id} is left out: ${reason}.\n`);
  return lines.join("");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
