import { UsageError } from "../../errors.ts";
import type { Words } from "../words.ts";
import { settable } from "./settable.ts";
import { unknown, type Fleet } from "./read-fleet.ts";

export interface Member {
  readonly name: string;
  /** As if they had been given on the command line. */
  readonly words: Words;
}

export interface Wish {
  /** Of subjects and groups. */
  readonly names: readonly string[];
  readonly preset: string | undefined;
  /** What the command line says of everybody. */
  readonly words: Words;
}

/** Who is meant and with which options: the command line before the subject, before the preset, before the defaults. */
export function chooseSubjects(fleet: Fleet, { names, preset: presetName, words }: Wish): readonly Member[] {
  const preset = presetName === undefined ? undefined : fleet.presets.get(presetName);
  if (presetName !== undefined && preset === undefined) {
    throw new UsageError(`In the config file, ${unknown("preset", presetName, [...fleet.presets.keys()])}`);
  }
  const asked = names.length > 0 ? names : (preset?.subjects ?? []);
  const meant = asked.length > 0 ? asked.flatMap((name) => members(fleet, name)) : [...fleet.subjects.keys()];
  const given = Object.fromEntries(Object.keys(settable).map((name) => [name, words[name]]));
  return [...new Set(meant)].map((name) => ({
    name,
    words: withName(name, merged([fleet.defaults, preset?.options ?? {}, fleet.subjects.get(name) ?? {}, given])),
  }));
}

/** The subjects that a name means. A group that leads back to itself has no more members than without that. */
export function members(fleet: Fleet, name: string, seen: ReadonlySet<string> = new Set()): readonly string[] {
  if (fleet.subjects.has(name)) return [name];
  const group = fleet.groups.get(name);
  if (group === undefined) {
    throw new UsageError(
      `In the config file, ${unknown("subject or group", name, [...fleet.subjects.keys(), ...fleet.groups.keys()])}`,
    );
  }
  return group
    .filter((each) => !seen.has(each))
    .flatMap((each) => members(fleet, each, new Set([...seen, name, each])));
}

/** What comes later wins; what was not said does not count. */
function merged(sources: readonly Words[]): Words {
  return Object.fromEntries(
    sources.flatMap((words) => Object.entries(words).filter(([, value]) => value !== undefined)),
  );
}

/** `{subject}` stands for the name in every text, so that one line can serve many subjects. */
function withName(name: string, words: Words): Words {
  const filled = (value: unknown): unknown =>
    typeof value === "string" ? value.replaceAll("{subject}", name) : Array.isArray(value) ? value.map(filled) : value;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, filled(value)]));
}
