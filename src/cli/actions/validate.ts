import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import type { Io } from "../io.ts";
import { documentIn } from "../schemas/documents.ts";
import { kindNames, kinds, type KindName } from "../schemas/registry.ts";
import { text, texts, type Words } from "../words.ts";
import { kindNamed } from "./schema.ts";

/** Ends with 0 when every file is in order, with 2 when one is not. */
export async function validate(words: Words, io: Io): Promise<number> {
  const as = text(words, "as");
  const kind = as === undefined ? undefined : kindNamed(as);
  let isFine = true;
  for (const file of texts(words, "file")) {
    const lines = await look(file, kind, io);
    isFine &&= lines === undefined;
    for (const line of lines ?? []) io.stdout.write(`${file}: ${line}\n`);
  }
  return isFine ? 0 : 2;
}

/** What is wrong in a file; undefined where nothing is. */
async function look(shown: string, asked: KindName | undefined, io: Io): Promise<readonly string[] | undefined> {
  const path = resolve(io.cwd, shown);
  const source = contents(path, shown);
  const read = documentIn(source);
  if ("problem" in read) return [read.problem];
  const kind = asked ?? kindNames.find((name) => kinds[name].claims(read.document));
  if (kind === undefined) {
    return [
      `this is none of ${kindNames.join(", ")}, as far as it can be told; --as NAME says which it is meant to be.`,
    ];
  }
  const problems = await kinds[kind].problems(read.document, { path, source });
  if (problems.length > 0) return problems;
  io.stdout.write(`${shown}: in order (${kind}).\n`);
  return undefined;
}

function contents(path: string, shown: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new UsageError(`${shown} cannot be read.`, { cause });
  }
}
