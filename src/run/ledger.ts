import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { z } from "zod";
import { IntegrityError } from "../errors.ts";

/** What the ledger says of one resource; the last line about a name counts. */
const Line = z.object({
  at: z.iso.datetime(),
  state: z.enum(["intended", "created", "destroyed", "leaked"]),
  kind: z.string(),
  name: z.string(),
  id: z.string().optional(),
  /** The login that created it: an entry of clouds.yaml. */
  cloud: z.string(),
});
export type LedgerLine = z.infer<typeof Line>;

/**
 * The resources of a run, on disk before they exist: one line of JSON for each change, forced out before anything is sent,
 * so that even a killed run can be cleaned up. Holds no secret.
 */
export class Ledger {
  readonly #file: string;
  readonly #now: () => Date;

  constructor(file: string, now: () => Date) {
    this.#file = file;
    this.#now = now;
  }

  write(line: Omit<LedgerLine, "at">): void {
    const descriptor = openSync(this.#file, "a");
    try {
      writeSync(descriptor, `${JSON.stringify({ at: this.#now().toISOString(), ...line })}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}

/** What a ledger still holds: all that may exist, newest first, which is the order to destroy in. */
export function openItems(file: string): readonly LedgerLine[] {
  const last = new Map<string, LedgerLine>();
  for (const line of lines(file)) {
    const key = JSON.stringify([line.cloud, line.kind, line.name]);
    last.set(key, { ...last.get(key), ...line });
  }
  return [...last.values()].filter(({ state }) => state !== "destroyed").reverse();
}

function lines(file: string): readonly LedgerLine[] {
  if (!existsSync(file)) return [];
  const texts = readFileSync(file, "utf8").split("\n");
  return texts.flatMap((text, index) => {
    if (text === "") return [];
    const parsed = Line.safeParse(parse(text));
    if (parsed.success) return [parsed.data];
    // A run that was killed in the midst of a line had not sent anything for it yet.
    if (index === texts.length - 1) return [];
    throw new IntegrityError(`${file}, line ${index + 1}, is not a line of a ledger. Nothing was done.`);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
