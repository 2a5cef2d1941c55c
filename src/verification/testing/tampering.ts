import type { Files } from "./recorded.ts";

/** Random numbers that are the same in every run of the test (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function replaced(files: Files, path: string, content: string | Buffer): Files {
  return new Map([...files, [path, Buffer.from(content)]]);
}

export function without(files: Files, ...paths: readonly string[]): Files {
  return new Map([...files].filter(([path]) => !paths.includes(path)));
}

/** One bit of one byte turned around. */
export function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type Path = readonly (string | number)[];

/** Every value that holds no others, by its path. */
export function leaves(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((each: Json, index) => [index, each] as const)
    : Object.entries(value);
  return entries.flatMap(([name, each]) => leaves(each, [...path, name]));
}

export function valueAt(document: Json, path: Path): Json {
  return path.reduce<Json>((value, name) => (value as Record<string | number, Json>)[name] ?? null, document); // a path of it
}

/** The document with another value at this place. */
export function changedAt(document: Json, [name, ...rest]: Path, change: (value: Json) => Json): Json {
  if (name === undefined) return change(document);
  if (Array.isArray(document)) {
    return document.map((each: Json, index) => (index === name ? changedAt(each, rest, change) : each));
  }
  const members = document as Readonly<Record<string, Json>>; // a path of it
  return { ...members, [name]: changedAt(members[name] ?? null, rest, change) };
}

/** Another value of the same kind, which the schema takes where it takes the first: a time stays a time. */
export function another(value: Json): Json {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string") return "something else";
  if (/^\d{4}-\d{2}-\d{2}(?:T.*Z)?$/.test(value)) {
    const later = new Date(Date.parse(value) + 86_400_000).toISOString();
    return value.includes("T") ? later : later.slice(0, 10);
  }
  if (/^[0-9a-f]{64}$/.test(value)) return `${value.startsWith("0") ? "1" : "0"}${value.slice(1)}`;
  return others[value] ?? `${value}x`;
}

const others: Readonly<Record<string, string>> = {
  PASS: "FAIL",
  FAIL: "PASS",
  DNF: "PASS",
  MISS: "PASS",
  passed: "failed",
  failed: "passed",
  live: "recorded",
  main: "extended",
  recommended: "extended",
  extended: "recommended",
  MUST: "SHOULD",
  SHOULD: "MUST",
  light: "heavy",
  week: "year",
  year: "week",
  quarter: "year",
  violation: "note",
  note: "violation",
  inconclusive: "note",
  effective: "warn",
  "not-implemented": "interrupted",
  "needs-attestation": "interrupted",
};

/** The same document with the members of all its objects in any order. */
export function shuffledMembers(value: Json, random: (below: number) => number): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each: Json) => shuffledMembers(each, random));
  const members = Object.entries(value as Readonly<Record<string, Json>>).map(([name, each]) => ({
    name,
    each: shuffledMembers(each, random),
    place: random(2 ** 30),
  }));
  return Object.fromEntries(members.sort((a, b) => a.place - b.place).map(({ name, each }) => [name, each]));
}
