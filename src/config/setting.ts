import { UsageError } from "../errors.ts";

/** A value as somebody wrote it and where (`clouds.yaml:12`, `OS_PASSWORD`). Messages tell the place, never the value. */
export type Setting = TextSetting | EmptySetting | ListSetting | MapSetting;

interface TextSetting {
  readonly kind: "text";
  /** As written: `0123` and `no` are not turned into a number and a boolean. */
  readonly text: string;
  /** What YAML makes of it, where that is something else than a text. */
  readonly value?: unknown;
  readonly at: string;
}

interface EmptySetting {
  readonly kind: "empty";
  readonly at: string;
}

interface ListSetting {
  readonly kind: "list";
  readonly items: readonly Setting[];
  readonly at: string;
}

export interface MapSetting {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Setting>;
  readonly at: string;
}

export type Settings = ReadonlyMap<string, Setting>;

/** Nothing and the empty text both mean that the key is not there, as for openstacksdk. */
export function text(settings: Settings, key: string): string | undefined {
  const setting = settings.get(key);
  return setting && writtenText(setting, key);
}

export function writtenText(setting: Setting, key: string): string | undefined {
  if (setting.kind === "empty") return undefined;
  if (setting.kind !== "text") throw new UsageError(`${setting.at}: "${key}" must be a text, not a ${setting.kind}.`);
  return setting.text === "" ? undefined : setting.text;
}

/** The words YAML 1.1 knows for a boolean, with or without quotes. */
export function truth(settings: Settings, key: string): boolean | undefined {
  const word = text(settings, key)?.toLowerCase();
  if (word === undefined) return undefined;
  if (["true", "yes", "on"].includes(word)) return true;
  if (["false", "no", "off"].includes(word)) return false;
  throw new UsageError(`${place(settings, key)}: "${key}" must be true or false.`);
}

export function mapping(setting: Setting | undefined, name: string): Settings {
  if (setting === undefined || setting.kind === "empty") return new Map();
  if (setting.kind !== "map") throw new UsageError(`${setting.at}: "${name}" must be a mapping of keys to values.`);
  return setting.entries;
}

export function place(settings: Settings, key: string): string {
  return settings.get(key)?.at ?? key;
}
