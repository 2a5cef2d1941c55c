import { changedAt, valueAt, type Json, type Path } from "./tampering.ts";

/** A document that lacks something, or has it twice, or elsewhere. */
export interface Structure {
  readonly name: string;
  readonly document: Json;
}

type List = readonly Json[];

const changes: Readonly<Record<string, (list: List) => List>> = {
  "the first left out": (list) => list.slice(1),
  "the last left out": (list) => list.slice(0, -1),
  "the first doubled": (list) => [...list.slice(0, 1), ...list],
  "one doubled at the end": (list) => [...list, ...list.slice(0, 1)],
  "turned around": (list) => list.toReversed(),
  "two swapped": ([first, second, ...rest]) =>
    first === undefined || second === undefined ? [] : [second, first, ...rest],
};

/** Every list of a report that has something to say, each in every way; of the many lists of one kind the first that is long enough. */
export function structures(report: Json): readonly Structure[] {
  return listsIn(report).flatMap((path) =>
    Object.entries(changes).flatMap(([how, change]) => {
      const before = valueAt(report, path) as List; // a list by listsIn
      const after = change(before);
      if (JSON.stringify(after) === JSON.stringify(before)) return [];
      return [{ name: `${path.join(".")}: ${how}`, document: changedAt(report, path, () => after) }];
    }),
  );
}

function listsIn(report: Json): readonly Path[] {
  const kinds = new Map<string, Path>();
  for (const path of lists(report, [])) {
    const kind = path.filter((part) => typeof part === "string").join(".");
    const length = (each: Path | undefined) => (each === undefined ? -1 : (valueAt(report, each) as List).length);
    if (length(kinds.get(kind)) < Math.min(length(path), 2)) kinds.set(kind, path);
  }
  return [...kinds].filter(([kind]) => follows.test(kind)).map(([, path]) => path);
}

/** What follows from the evidence. */
const follows =
  /^(?:headline\.gate\.reasons|versions.*|preflight\.findings|results|results\.(?:findings|evidence|standards)|evidence|evidence\.requestIds|coverage\.unassessedStandards)$/;

function lists(value: Json, path: Path): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, each]) =>
    lists(each, [...path, Array.isArray(value) ? Number(name) : name]),
  );
  return Array.isArray(value) && value.length > 0 ? [path, ...inner] : inner;
}
