import { z } from "zod";
import { CveRecord } from "./cve-record.ts";

const Source = z.object({
  /** What it is, in a few words. */
  name: z.string(),
  url: z.string(),
  retrievedAt: z.iso.datetime(),
  /** Of the document as it was retrieved; null where it was written down by hand. */
  sha256: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;

const known = {
  sources: z.array(Source),
  /** Nothing that was published until then is missing. */
  knownUntil: z.iso.datetime(),
};

/** An instant, or a day in UTC of which the hour is not known. */
const Moment = z.union([z.iso.datetime(), z.iso.date()]);

const version = z.string().regex(/^\d+\.\d+\.\d+$/);
const branch = z.string().regex(/^\d+\.\d+$/);

const Releases = z.object({ ...known, published: z.record(version, Moment) });
const EndOfLife = z.object({ ...known, branches: z.record(branch, z.iso.date()) });
/** By the table that the official testcase goes by. Where it is not known whole, what it lacks says nothing. */
const OfficialEndOfLife = z.object({ ...known, complete: z.boolean(), branches: z.record(branch, z.iso.date()) });
const Cves = z.object({
  ...known,
  /** How many were looked at to find those that are critical. */
  examined: z.number(),
  records: z.array(CveRecord),
  /** Of the feed, but without a record that can be understood. */
  unreadable: z.array(z.object({ id: z.string(), reason: z.string() })),
});

/** What upstream says about the versions of Kubernetes: the form of the file, too. */
export const ReleaseData = z.object({
  format: z.literal("kubernetes-release-data/1"),
  releases: Releases,
  endOfLife: EndOfLife,
  officialEndOfLife: OfficialEndOfLife,
  cves: Cves,
});
export type ReleaseData = z.infer<typeof ReleaseData>;

export const dataSets = ["releases", "endOfLife", "officialEndOfLife", "cves"] as const;
export type DataSet = (typeof dataSets)[number];

/** The names under which people see the data sets. */
export const dataSetNames: Readonly<Record<DataSet, string>> = {
  releases: "releases",
  endOfLife: "ends of life",
  officialEndOfLife: "ends of life by the official table",
  cves: "critical CVEs",
};

/** How much is in a data set. */
export function entriesOf(data: ReleaseData, set: DataSet): number {
  if (set === "releases") return Object.keys(data.releases.published).length;
  if (set === "cves") return data.cves.records.length;
  return Object.keys(data[set].branches).length;
}
