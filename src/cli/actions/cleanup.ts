import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import { isInUse, Ledger, openItems, type LedgerLine } from "../../run/ledger.ts";
import type { Io } from "../io.ts";
import { ledgerIn } from "../run-folder.ts";
import type { Subject } from "../subject.ts";
import { Paces } from "../paces.ts";
import { subjectFrom } from "../subject-from.ts";
import { table } from "../table.ts";
import { flag, text, type Words } from "../words.ts";

const patienceMs = 180_000;

/** Ends with 0 when nothing is left or nothing was to be destroyed, with 6 when something resists. */
export async function cleanUp(words: Words, io: Io): Promise<number> {
  let left = 0;
  for (const file of ledgers(words, io)) left += await settle(file, words, io);
  return left === 0 ? 0 : 6;
}

function ledgers(words: Words, io: Io): readonly string[] {
  const run = text(words, "run");
  if ((run === undefined) !== flag(words, "all")) {
    throw new UsageError("Name the folder of a run, or say --all for every run below reports.");
  }
  if (run === undefined) return ledgersBelow(resolve(io.cwd, "reports"));
  const folder = [resolve(io.cwd, run), resolve(io.cwd, "reports", run)].find((each) => existsSync(each));
  if (folder === undefined) throw new UsageError(`There is no run ${run}, neither as a folder nor below reports.`);
  return [ledgerIn(folder)];
}

function ledgersBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return names.map((name) => join(folder, name)).filter((file) => file === ledgerIn(dirname(file)));
}

/** How many items of one ledger are left that should be gone. */
async function settle(file: string, words: Words, io: Io): Promise<number> {
  const items = openItems(file);
  const shown = relative(io.cwd, dirname(file)) || ".";
  if (items.length === 0) return say(io, `${shown}: nothing is left.\n`);
  if (isInUse(file)) return say(io, `${shown}: this run is still going on; nothing was touched.\n`);
  if (!flag(words, "apply")) {
    const rows = items.map(({ kind, name, id = "id unknown", cloud }) => [kind, name, id, `in ${cloud}`]);
    return say(io, `${shown}: may still be there, --apply destroys it:\n${table(rows)}`);
  }
  let left = 0;
  const logins = new Map(items.map(({ layer, cloud }) => [`${layer} ${cloud}`, { layer, cloud }]));
  for (const { layer, cloud } of logins.values()) {
    const theirs = items.filter((item) => item.layer === layer && item.cloud === cloud);
    const login = layer === "iaas" ? { "os-cloud": cloud } : { context: cloud, kubeconfig: words["kubeconfig"] };
    await using subject = await subjectFrom(login, layer, io, new Paces());
    left += await destroyAll(subject, theirs, file, io);
  }
  return left;
}

async function destroyAll(subject: Subject, items: readonly LedgerLine[], file: string, io: Io): Promise<number> {
  const target = subject.targetFor({ purpose: "cleanup" });
  const { owner } = await subject.placeOf(target, AbortSignal.timeout(patienceMs));
  const ledger = new Ledger(file, io.now);
  const resisting: Kind[] = [];
  let left = 0;
  for (const item of items) {
    if (item.owner !== owner) {
      left++;
      say(io, `${item.kind} ${item.name}: not touched, because the ${strangers[item.layer](subject.name)}.\n`);
      continue;
    }
    const kind = subject.kinds.find((each) => each.kind === item.kind);
    const other = resisting.find(({ reachedBy }) => reachedBy === item.kind);
    const reason = other === undefined ? await destroy(kind, target, item.name) : keptFor(other);
    const { at: _, ...line } = item;
    ledger.write({ ...line, state: reason === undefined ? "destroyed" : "leaked" });
    if (reason !== undefined) left++;
    if (reason !== undefined && kind !== undefined) resisting.push(kind);
    say(io, `${item.kind} ${item.name}: ${reason ?? "gone"}\n`);
  }
  return left;
}

const strangers: Readonly<Record<LedgerLine["layer"], (name: string) => string>> = {
  iaas: (name) => `entry ${name} now means another project or user`,
  kaas: (name) => `context ${name} now means another cluster`,
};

type Kind = Subject["kinds"][number];

const keptFor = ({ kind }: Kind): string => `kept, because without it nobody reaches the ${kind} that is left`;

/** By its exact name, whatever id the ledger has: nothing is destroyed that is not called like ours. */
async function destroy(kind: Kind | undefined, target: unknown, name: string): Promise<string | undefined> {
  if (!kind) return "this version does not know how to destroy that kind";
  const signal = AbortSignal.timeout(patienceMs);
  try {
    for (const id of await kind.find(target, name, signal)) await kind.destroy(target, id, signal);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function say(io: Io, sentence: string): 0 {
  io.stdout.write(sentence);
  return 0;
}
