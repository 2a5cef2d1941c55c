import { z } from "zod";
import type { MapSetting, Setting } from "../config/setting.ts";
import { yamlSettings } from "../config/yaml-settings.ts";
import { UnexpectedResponseError } from "../errors.ts";
import type { FetchDocument } from "./fetch-document.ts";
import type { ReleaseData, Source } from "./release-data.ts";

const website = "https://raw.githubusercontent.com/kubernetes/website/main/data/releases";
const official =
  "https://raw.githubusercontent.com/SovereignCloudStack/standards/main/Tests/kaas/k8s-version-policy/k8s-eol-data.yml";

/** The ends of branches by upstream: of those that have ended, and those that are planned. */
export async function upstreamEnds(fetch: FetchDocument): Promise<ReleaseData["endOfLife"]> {
  const planned = await table(fetch, "Branches that are maintained", `${website}/schedule.yaml`, {
    list: "schedules",
    branch: "release",
    end: "endOfLifeDate",
  });
  const ended = await table(fetch, "Branches that have ended", `${website}/eol.yaml`, {
    list: "branches",
    branch: "release",
    end: "endOfLifeDate",
  });
  const sources = [planned.source, ended.source];
  return { sources, knownUntil: planned.source.retrievedAt, branches: { ...planned.branches, ...ended.branches } };
}

/** The table that the official testcase goes by. */
export async function officialEnds(fetch: FetchDocument): Promise<ReleaseData["officialEndOfLife"]> {
  const { source, branches } = await table(fetch, "Table of the official suite", official, {
    list: undefined,
    branch: "branch",
    end: "end-of-life",
  });
  return { sources: [source], knownUntil: source.retrievedAt, complete: true, branches };
}

interface Shape {
  /** The key of the list; undefined where the document is the list. */
  readonly list: string | undefined;
  readonly branch: string;
  readonly end: string;
}

interface Table {
  readonly source: Source;
  readonly branches: Readonly<Record<string, string>>;
}

async function table(fetch: FetchDocument, name: string, url: string, shape: Shape): Promise<Table> {
  const { text, status, source } = await fetch(name, url);
  const unexpected = () =>
    new UnexpectedResponseError(`${url} is not the table of branches and their ends that it was.`);
  if (status === 404) throw unexpected();
  const root = yamlSettings(text, name);
  const list = shape.list === undefined ? root : root.kind === "map" ? root.entries.get(shape.list) : undefined;
  if (list?.kind !== "list") throw unexpected();
  const rows = list.items.map((item) => rowOf(item, shape));
  if (rows.length === 0 || rows.includes(undefined)) throw unexpected();
  // Of a branch that was revived the last end counts, which is not always the last of the rows.
  const sorted = rows.flatMap((row) => row ?? []).toSorted((a, b) => (a.end < b.end ? -1 : 1));
  return { source, branches: Object.fromEntries(sorted.map(({ branch, end }) => [branch, end])) };
}

function rowOf(item: Setting, shape: Shape): { readonly branch: string; readonly end: string } | undefined {
  if (item.kind !== "map") return undefined;
  // As it is written: as a number 1.30 would be 1.3.
  const [branch, end] = [written(item, shape.branch), written(item, shape.end)];
  return /^\d+\.\d+$/.test(branch) && z.iso.date().safeParse(end).success ? { branch, end } : undefined;
}

function written({ entries }: MapSetting, key: string): string {
  const setting = entries.get(key);
  return setting?.kind === "text" ? setting.text : "";
}
