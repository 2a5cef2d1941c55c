import pLimit from "p-limit";
import { z } from "zod";
import { UnexpectedResponseError } from "../errors.ts";
import { criticalScore, cveRecord, highestScore, type CveRecord } from "./cve-record.ts";
import type { FetchDocument } from "./fetch-document.ts";
import type { ReleaseData, Source } from "./release-data.ts";
import { parsed } from "./upstream-releases.ts";

const feed = "https://kubernetes.io/docs/reference/issues-security/official-cve-feed/index.json";
const records = "https://cveawg.mitre.org/api/cve";

/** As many as the official suite asks for at a time. */
const atATime = 5;

const Feed = z.object({ items: z.array(z.object({ id: z.string() })).min(1) });

/** The records of all CVEs of the official feed, of which the critical ones are kept. */
export async function upstreamCves(fetch: FetchDocument): Promise<ReleaseData["cves"]> {
  const { text, source } = await fetch("Official CVE feed of Kubernetes", feed);
  const read = Feed.safeParse(parsed(text));
  if (!read.success) throw new UnexpectedResponseError(`${feed} is not the list of CVEs that it was.`);
  const ids = [...new Set(read.data.items.map(({ id }) => id))];
  const limit = pLimit(atATime);
  const fetched = await settledAll(ids.map((id) => limit(() => recordOf(id, fetch))));
  const critical = fetched.filter(({ record }) => record !== undefined && isCritical(record));
  return {
    sources: [source, ...critical.flatMap(({ source }) => source)],
    knownUntil: source.retrievedAt,
    examined: ids.length,
    records: critical.flatMap(({ record }) => record ?? []),
    unreadable: fetched.flatMap(({ id, record, reason }) => (record === undefined ? [{ id, reason }] : [])),
  };
}

interface FetchedRecord {
  readonly id: string;
  readonly source: readonly Source[];
  readonly record: CveRecord | undefined;
  /** Why there is no record. */
  readonly reason: string;
}

/** A record that is not there or has another form is a fact about the feed; only one that cannot be asked for is an error. */
async function recordOf(id: string, fetch: FetchDocument): Promise<FetchedRecord> {
  if (!/^CVE-\d{4}-\d{4,}$/.test(id)) return { id, source: [], record: undefined, reason: "that is no id of a CVE" };
  const { text, status, source } = await fetch(id, `${records}/${id}`);
  if (status === 404) return { id, source: [source], record: undefined, reason: "there is no such record" };
  const record = cveRecord(id, parsed(text));
  return { id, source: [source], record, reason: "it does not have the form of a CVE record" };
}

function isCritical(record: CveRecord): boolean {
  return (highestScore(record) ?? 0) >= criticalScore;
}

/** Everything, or one error with all that went wrong. */
async function settledAll<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises);
  const errors = settled.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} CVE records could not be fetched.`);
  return settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
}
