import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { UsageError } from "../../errors.ts";
import type { MeteringDocument } from "./document.ts";
import { meteringDocument } from "./metering-document.ts";

export interface MeteringFile {
  readonly sha256: string;
  /** In the order of the file. */
  readonly documents: readonly MeteringDocument[];
}

const maxBytes = 64 * 1024 * 1024;
const maxDocuments = 20_000;

/**
 * Reads what Ceilometer's HTTP hook has sent: one body (a list of documents, or a single one), or one body in each line.
 * A file that is not JSON ends the run before it began.
 */
export function readMetering(path: string, shown = basename(path)): MeteringFile {
  if (statSync(path).size > maxBytes) throw new UsageError(`${shown} is larger than ${maxBytes} bytes.`);
  const bytes = readFileSync(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const written = bodies(text, shown).flatMap(({ value, line }) =>
    [value].flat().map((document: unknown) => ({ document, line })),
  );
  if (written.length === 0) throw new UsageError(`${shown} has no metering document in it.`);
  if (written.length > maxDocuments) {
    throw new UsageError(`${shown} has ${written.length} documents; hand in ${maxDocuments} at most.`);
  }
  return {
    sha256,
    documents: written.map(({ document, line }, index) => meteringDocument(document, { index: index + 1, line })),
  };
}

interface Body {
  readonly value: unknown;
  /** Where it begins. */
  readonly line: number;
}

function bodies(text: string, shown: string): readonly Body[] {
  const whole = parsed(text);
  if (whole !== undefined) return [{ value: whole, line: 1 }];
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, text: line }));
  return lines
    .filter((line) => line.text.trim() !== "")
    .map(({ line, text: one }) => {
      const value = parsed(one);
      if (value === undefined) {
        throw new UsageError(`${shown}:${line}: this is not valid JSON, neither the line nor the whole file.`);
      }
      return { value, line };
    });
}

/** The parser's own message would quote what customers have written. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
