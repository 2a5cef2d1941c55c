import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { UsageError } from "../errors.ts";
import { dataSets, ReleaseData, type DataSet } from "./release-data.ts";

export interface ReleaseDataFile {
  readonly sha256: string;
  readonly data: ReleaseData;
}

/** Reads a file of release data. One that is none ends the run before it began. */
export function readReleaseData(path: string, shown = basename(path)): ReleaseDataFile {
  const bytes = readFileSync(path);
  const read = ReleaseData.safeParse(parsed(bytes.toString("utf8")));
  if (read.success) return { sha256: sha256Of(bytes), data: read.data };
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "" : `, at ${issue.path.join(".")}`;
  throw new UsageError(
    `${shown} is not a file of release data${where}. \`scs-conformance data update\` writes one, and says where.`,
  );
}

/** The digest of each data set as it is judged, whatever the layout of the file that it came in. */
export function digestsOf(data: ReleaseData): Readonly<Record<DataSet, string>> {
  const digests = dataSets.map((set) => [set, sha256Of(canonical(data[set]))] as const);
  return Object.fromEntries(digests) as Record<DataSet, string>; // one for each of the sets
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Said as one sentence by the caller, like any other file that is none.
  }
}
