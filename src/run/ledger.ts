import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";
import type { ResourceAccount } from "../core/resource.ts";
import { IntegrityError } from "../errors.ts";

/** Its name in the folder of a run. */
export const ledgerFile = "ledger.jsonl";

/** Who wrote the ledger: while that process lives, its resources are in use. */
const Begun = z.object({ at: z.iso.datetime(), state: z.literal("begun"), pid: z.int(), host: z.string() });

/** What the ledger says of one resource; the last line about a name counts. */
const Line = z.object({
  at: z.iso.datetime(),
  state: z.enum(["intended", "created", "destroyed", "leaked"]),
  kind: z.string(),
  name: z.string(),
  id: z.string().optional(),
  /** Where to look for the login. */
  layer: z.enum(["iaas", "kaas"]).default("iaas"),
  /** The login that created it: an entry of clouds.yaml, a context of a kubeconfig. */
  cloud: z.string(),
  /** The project, the user where the login has none, or the cluster: the login may mean another one by the time of a clean-up. */
  owner: z.string(),
});
export type LedgerLine = z.infer<typeof Line>;

export type Place = Pick<LedgerLine, "layer" | "cloud" | "owner">;

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
    const at = this.#now().toISOString();
    const begun = existsSync(this.#file) ? [] : [{ at, state: "begun", pid: process.pid, host: hostname() }];
    const descriptor = openSync(this.#file, "a");
    try {
      for (const each of [...begun, { at, ...line }]) writeSync(descriptor, `${JSON.stringify(each)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}

/** What a ledger still holds: all that may exist, newest first, which is the order to destroy in. */
export function openItems(file: string): readonly LedgerLine[] {
  return lastLines(file)
    .filter(({ state }) => state !== "destroyed")
    .toReversed();
}

/** What a run created that can no longer say it itself. Whatever may still be there counts as left behind, for this reason. */
export function accountOf(file: string, reason: string): ResourceAccount {
  const all = lastLines(file);
  const leaked = openItems(file).map(({ kind, name, id }) => ({
    kind,
    name,
    ...(id === undefined ? {} : { id }),
    reason,
  }));
  return { created: all.length, destroyed: all.length - leaked.length, leaked };
}

function lastLines(file: string): readonly LedgerLine[] {
  const last = new Map<string, LedgerLine>();
  for (const line of lines(file)) {
    const key = JSON.stringify([line.cloud, line.kind, line.name]);
    last.set(key, { ...last.get(key), ...line });
  }
  return [...last.values()];
}

/** Whether the process that writes this ledger is still there, as far as this machine can tell. */
export function isInUse(file: string): boolean {
  const begun = entries(file).find((entry) => entry.state === "begun");
  return begun !== undefined && isRunningHere(begun.pid, begun.host);
}

/** Whether another process of this machine is still there. */
export function isRunningHere(pid: number, host: string): boolean {
  return host === hostname() && pid !== process.pid && isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function lines(file: string): readonly LedgerLine[] {
  return entries(file).filter((entry) => entry.state !== "begun");
}

/** The lines in the text of a ledger; an IntegrityError names `file` where it is none. */
export function ledgerLines(text: string, file: string): readonly LedgerLine[] {
  return entriesIn(text, file).filter((entry) => entry.state !== "begun");
}

type Entry = LedgerLine | z.infer<typeof Begun>;

function entries(file: string): readonly Entry[] {
  return existsSync(file) ? entriesIn(readFileSync(file, "utf8"), file) : [];
}

function entriesIn(text: string, file: string): readonly Entry[] {
  const texts = text.split("\n");
  return texts.flatMap((text, index) => {
    if (text === "") return [];
    const parsed = z.union([Begun, Line]).safeParse(parse(text));
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
