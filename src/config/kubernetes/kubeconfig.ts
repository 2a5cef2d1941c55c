import { dirname } from "node:path";
import { UsageError } from "../../errors.ts";
import { type Setting, type Settings, mapping, text } from "../setting.ts";
import { yamlSettings } from "../yaml-settings.ts";

/** What one or several kubeconfig files say, each name once. */
export interface Kubeconfig {
  readonly contexts: ReadonlyMap<string, Entry>;
  readonly clusters: ReadonlyMap<string, Entry>;
  readonly users: ReadonlyMap<string, Entry>;
  readonly currentContext: CurrentContext | undefined;
  /** The files that were read. */
  readonly files: readonly string[];
}

/** What stands under one name. */
export interface Entry {
  readonly name: string;
  readonly settings: Settings;
  readonly at: string;
  /** What relative paths are relative to. */
  readonly folder: string;
}

interface CurrentContext {
  readonly name: string;
  readonly at: string;
}

export function kubeconfigOf(source: string, file: string): Kubeconfig {
  const settings = mapping(yamlSettings(source, file), file);
  const name = text(settings, "current-context");
  const folder = dirname(file);
  return {
    contexts: entries(settings, { list: "contexts", item: "context" }, folder),
    clusters: entries(settings, { list: "clusters", item: "cluster" }, folder),
    users: entries(settings, { list: "users", item: "user" }, folder),
    currentContext: name === undefined ? undefined : { name, at: settings.get("current-context")?.at ?? file },
    files: [file],
  };
}

/** Of every name, and of the current context, what the first file says. */
export function merged(files: readonly Kubeconfig[]): Kubeconfig {
  const first = (of: "contexts" | "clusters" | "users"): ReadonlyMap<string, Entry> =>
    new Map(files.toReversed().flatMap((each) => [...each[of]]));
  return {
    contexts: first("contexts"),
    clusters: first("clusters"),
    users: first("users"),
    currentContext: files.map(({ currentContext }) => currentContext).find((current) => current !== undefined),
    files: files.flatMap(({ files }) => files),
  };
}

interface Names {
  readonly list: string;
  readonly item: string;
}

function entries(settings: Settings, { list, item }: Names, folder: string): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const each of items(settings.get(list), list)) {
    const named = mapping(each, list);
    const name = text(named, "name");
    if (name === undefined) throw new UsageError(`${each.at}: this entry of "${list}" lacks a "name".`);
    const twin = found.get(name);
    if (twin !== undefined) {
      throw new UsageError(`${each.at}: the ${item} "${name}" is already at ${twin.at}; one of the two must go.`);
    }
    found.set(name, { name, settings: mapping(named.get(item), item), at: each.at, folder });
  }
  return found;
}

/** Nothing is an empty list. */
export function items(setting: Setting | undefined, name: string): readonly Setting[] {
  if (setting === undefined || setting.kind === "empty") return [];
  if (setting.kind !== "list") throw new UsageError(`${setting.at}: "${name}" must be a list.`);
  return setting.items;
}
