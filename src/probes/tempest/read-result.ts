import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { UsageError } from "../../errors.ts";
import { readJunit } from "./junit.ts";
import type { Outcome, Reading } from "./result.ts";
import { readSubunit } from "./subunit.ts";

export interface TempestResult {
  readonly sha256: string;
  readonly format: "subunit" | "junit";
  readonly madeAt: string | undefined;
  readonly damage: string | undefined;
  /** Each test once, with the outcomes of its attempts in order. */
  readonly tests: readonly { readonly id: string; readonly outcomes: readonly Outcome[] }[];
}

/** Reads a result of Tempest, in whichever of the formats it is. A file that is none ends the run before it began. */
export function readTempest(path: string, shown = basename(path)): TempestResult {
  const bytes = readFileSync(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (bytes.length === 0) throw new UsageError(`${shown} is empty.`);
  const start = bytes
    .subarray(0, 64)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  const format = start.startsWith("<") ? "junit" : "subunit";
  const found = format === "junit" ? readJunit(bytes.toString("utf8")) : readSubunit(bytes);
  if (found === undefined || (found.tests.length === 0 && found.damage === undefined)) {
    throw new UsageError(
      `${shown} has no result of Tempest in it. It can be the stream of \`stestr last --subunit\`, or what subunit2junitxml makes of it.`,
    );
  }
  return { sha256, format, madeAt: found.madeAt, damage: found.damage, tests: attempts(found) };
}

function attempts({ tests }: Reading): TempestResult["tests"] {
  const byId = new Map<string, Outcome[]>();
  for (const { id, outcome } of tests) {
    const outcomes = byId.get(id);
    if (outcomes === undefined) byId.set(id, [outcome]);
    else outcomes.push(outcome);
  }
  return [...byId].map(([id, outcomes]) => ({ id, outcomes }));
}
