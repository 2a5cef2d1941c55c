import { createHash } from "node:crypto";
import { LineCounter, parseDocument, type Document } from "yaml";
import type * as z from "zod";
import type { Waiver } from "../../core/waiver.ts";
import { didYouMean } from "../../did-you-mean.ts";
import { plainValues } from "../plain-values.ts";
import { waiverSchema } from "./waiver-schema.ts";

export interface WaiverFile {
  readonly sha256: string;
  /** Those with nothing wrong in them. */
  readonly waivers: readonly Waiver[];
  /** Everything that is wrong, each a sentence with file and line, in the order of the file. */
  readonly problems: readonly string[];
}

const longestDays = 365;
const dayMs = 86_400_000;

/** Reads a file of waivers: a list in YAML, or JSON. `known` are the ids that a testcase can have. */
export function readWaivers(source: string, shown: string, known: ReadonlySet<string>): WaiverFile {
  const sha256 = createHash("sha256").update(source).digest("hex");
  const lines = new LineCounter();
  // Everything is text: nobody's `no` is false, and no day becomes a date.
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, schema: "failsafe" });
  const [fault] = document.errors;
  const at = (offset: number) => `${shown}:${lines.linePos(offset).line}`;
  if (fault) return { sha256, waivers: [], problems: [`${at(fault.pos[0])} is not valid YAML: ${fault.message}`] };
  const values = plainValues(document);
  if (values === undefined) {
    return {
      sha256,
      waivers: [],
      problems: [`${shown}: an alias in it has no anchor before it, or there are too many.`],
    };
  }
  const { value: entries } = values;
  if (entries === null || entries === "") return { sha256, waivers: [], problems: [] };
  if (!Array.isArray(entries)) return { sha256, waivers: [], problems: [`${shown}: this must be a list of waivers.`] };
  const place = (path: readonly PropertyKey[]) => at(offsetOf(document, path));
  const seen = new Map<string, string>();
  const read = entries.map((entry: unknown, index) => {
    const { success, data, error } = waiverSchema.safeParse(entry);
    if (!success) {
      const problems = error.issues.flatMap((issue) => sentences(issue, entry, place([index, ...issue.path])));
      return { problems };
    }
    const problems = [
      ...nobodys(data, place([index, "testcase"]), known),
      ...spans(data, place([index, "expiresAt"])),
      ...(seen.has(data.id)
        ? [`${place([index, "id"])}: "${data.id}" is the id of the one at ${seen.get(data.id)}.`]
        : []),
    ];
    seen.set(data.id, place([index, "id"]));
    return problems.length > 0 ? { problems } : { waiver: data, problems };
  });
  return {
    sha256,
    waivers: read.flatMap(({ waiver }) => waiver ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Where a value stands; for one that is missing, what it is missing in. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const [start] = (node as { readonly range?: readonly number[] } | null | undefined)?.range ?? [];
  if (start !== undefined) return start;
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

function sentences(issue: z.core.$ZodIssue, entry: unknown, place: string): readonly string[] {
  const key = issue.path.filter((part) => typeof part === "string").join(".");
  if (issue.code === "unrecognized_keys") {
    const known = issue.path.length > 0 ? ["kind", "name"] : Object.keys(waiverSchema.shape);
    return issue.keys.map((name) => `${place}: the key "${name}" is not known. ${hint(name, known)}`);
  }
  if (key === "") return [`${place}: a waiver must be a mapping of keys to values.`];
  const value = issue.path.reduce<unknown>((found, part) => (found as Record<PropertyKey, unknown>)[part], entry);
  if (value === undefined) return [`${place}: "${key}" is missing.`];
  return [`${place}: "${key}" ${issue.message}.`];
}

function nobodys({ testcase }: Waiver, place: string, known: ReadonlySet<string>): readonly string[] {
  if (known.has(testcase)) return [];
  return [`${place}: no scope has a testcase "${testcase}". ${hint(testcase, known)}`];
}

function spans({ approvedAt, expiresAt }: Waiver, place: string): readonly string[] {
  const days = (Date.parse(expiresAt) - Date.parse(approvedAt)) / dayMs;
  if (days < 0) return [`${place}: "expiresAt" is before "approvedAt".`];
  if (days > longestDays) {
    return [
      `${place}: "expiresAt" is ${days} days after "approvedAt", and nothing is put up with for more than ${longestDays}.`,
    ];
  }
  return [];
}

function hint(word: string, candidates: Iterable<string>): string {
  const closest = didYouMean(word, candidates);
  if (closest !== undefined) return `Did you mean "${closest}"?`;
  const all = [...candidates];
  return all.length > 20 ? "`scs-conformance list testcases` shows what there is." : `Known are: ${all.join(", ")}.`;
}
