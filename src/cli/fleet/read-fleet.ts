import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { mapping, truth, writtenText, type Setting, type Settings } from "../../config/setting.ts";
import { yamlSettings } from "../../config/yaml-settings.ts";
import { didYouMean } from "../../did-you-mean.ts";
import { UsageError } from "../../errors.ts";
import type { Words } from "../words.ts";
import { choices, settable, type Settable } from "./settable.ts";

/** Who is tested, and how, as a config file says it. */
export interface Fleet {
  /** Options for everybody. */
  readonly defaults: Words;
  readonly subjects: ReadonlyMap<string, Words>;
  /** Names of subjects and of other groups. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly presets: ReadonlyMap<string, Preset>;
}

export interface Preset {
  /** Names of subjects and groups; everybody where there is none. */
  readonly subjects: readonly string[];
  readonly options: Words;
}

interface Place {
  readonly folder: string;
  readonly home: string;
}

/** Reads and checks a config file; what is wrong in it is a UsageError with file and line. */
export function readFleet(path: string, shown: string, home: string): Fleet {
  const root = mapping(yamlSettings(contents(path, shown), shown), shown);
  refuseUnknown(root, ["defaults", "subjects", "groups", "presets"]);
  const here = { folder: dirname(path), home };
  const subjects = new Map(
    [...mapping(root.get("subjects"), "subjects")].map(([name, setting]) => [
      subjectName(name, setting),
      options(mapping(setting, name), here),
    ]),
  );
  if (subjects.size === 0) throw new UsageError(`${shown} names no subjects: it needs "subjects" with one entry each.`);
  const groups = new Map(
    [...mapping(root.get("groups"), "groups")].map(([name, setting]) => {
      if (subjects.has(name)) throw new UsageError(`${setting.at}: "${name}" is the name of a subject already.`);
      return [name, written(setting, name)];
    }),
  );
  const presets = new Map(
    [...mapping(root.get("presets"), "presets")].map(([name, setting]) => [name, preset(mapping(setting, name), here)]),
  );
  const known = [...subjects.keys(), ...groups.keys()];
  for (const [name, setting] of mapping(root.get("groups"), "groups")) refuseStrangers(setting, name, known);
  for (const [, setting] of mapping(root.get("presets"), "presets")) {
    const members = mapping(setting, "presets").get("subjects");
    if (members !== undefined) refuseStrangers(members, "subjects", known);
  }
  return { defaults: options(mapping(root.get("defaults"), "defaults"), here), subjects, groups, presets };
}

function contents(path: string, shown: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new UsageError(`${shown} cannot be read: name the file with the subjects with --config.`, { cause });
  }
}

/** It names a folder of reports. */
function subjectName(name: string, { at }: Setting): string {
  if (/^\w[\w.-]*$/.test(name)) return name;
  throw new UsageError(
    `${at}: a subject's name has only letters, digits, "-", "_" and ".", unlike ${JSON.stringify(name)}.`,
  );
}

function preset(settings: Settings, here: Place): Preset {
  const { subjects, ...rest } = Object.fromEntries(settings);
  return {
    subjects: subjects === undefined ? [] : written(subjects, "subjects"),
    options: options(new Map(Object.entries(rest)), here, ["subjects"]),
  };
}

function options(settings: Settings, here: Place, also: readonly string[] = []): Words {
  refuseUnknown(settings, [...Object.keys(settable), ...also]);
  return Object.fromEntries(
    [...settings].map(([name, setting]) => [name, value(name as Settable, setting, settings, here)]),
  ); // just looked up
}

function value(name: Settable, setting: Setting, settings: Settings, here: Place): unknown {
  const form = settable[name];
  switch (form) {
    case "truth":
      return truth(settings, name);
    case "text":
      return chosen(name, setting);
    case "path":
      return located(writtenText(setting, name), here);
    case "texts":
      return written(setting, name);
    case "paths":
      return written(setting, name).map((path) => located(path, here));
  }
}

function chosen(name: Settable, setting: Setting): string | undefined {
  const word = writtenText(setting, name);
  const possible = choices[name];
  if (word === undefined || possible === undefined || possible.includes(word)) return word;
  throw new UsageError(`${setting.at}: "${name}" must be one of ${possible.join(", ")}, not "${word}".`);
}

function located(path: string | undefined, { folder, home }: Place): string | undefined {
  if (path === undefined) return undefined;
  return path.startsWith("~/") ? join(home, path.slice(2)) : resolve(folder, path);
}

/** One text is a list of one. */
function written(setting: Setting, name: string): readonly string[] {
  const items = setting.kind === "list" ? setting.items : [setting];
  return items.flatMap((item) => writtenText(item, name) ?? []);
}

function refuseStrangers(setting: Setting, name: string, known: readonly string[]): void {
  const stranger = written(setting, name).find((member) => !known.includes(member));
  if (stranger !== undefined) throw new UsageError(`${setting.at}: ${unknown("subject or group", stranger, known)}`);
}

function refuseUnknown(settings: Settings, known: readonly string[]): void {
  for (const [key, { at }] of settings) {
    if (!known.includes(key)) throw new UsageError(`${at}: ${unknown("key", key, known)}`);
  }
}

/** `there is no subject "prod2". Did you mean "prod1"?` */
export function unknown(what: string, word: string, known: readonly string[]): string {
  const closest = didYouMean(word, known);
  const hint = closest === undefined ? `There are: ${known.join(", ")}.` : `Did you mean "${closest}"?`;
  return `there is no ${what} "${word}". ${hint}`;
}
