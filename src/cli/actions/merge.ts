import { mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative, resolve } from "node:path";
import type { ScoreCard } from "../../core/score-card.ts";
import { UsageError } from "../../errors.ts";
import { renderCard, renderCards, type CardForm } from "../../reports/card/render.ts";
import { allowedSignersIn } from "../allowed-signers-file.ts";
import type { ExitCode } from "../exit-code.ts";
import { findReports, neighboursOf } from "../find-reports.ts";
import type { Io } from "../io.ts";
import { makeCards } from "../make-cards.ts";
import { withSignatures } from "../merged-signatures.ts";
import { day, instant, text, texts, type Words } from "../words.ts";

/** Makes score cards of the reports that were named. The exit code follows their gates. */
export function mergeReports(words: Words, io: Io): ExitCode {
  const now = io.now();
  const found = findReports(texts(words, "report"), io);
  const signers = allowedSignersIn(words, io);
  const at = instantOf(words, now);
  const made = makeCards({ found, neighbours: neighboursOf(found, io), at, now });
  // A card of what will be rests on keys that are good today.
  const cards = withSignatures(made, { found, signers, at: at < now ? at : now }, io);
  const form = text(words, "format") as CardForm | undefined; // yargs has checked the choice
  const output = text(words, "output");
  if (output === undefined) io.stdout.write(renderCards(cards, form ?? "text"));
  else {
    for (const path of write(cards, resolve(io.cwd, output), form)) io.stderr.write(`${relative(io.cwd, path)}\n`);
    io.stdout.write(renderCards(cards, "text"));
  }
  return exitCode(cards);
}

/** The end of a day, because by then whatever expires on it has expired; of today, now. */
function instantOf(words: Words, now: Date): Date {
  if (text(words, "date") === undefined) return instant(words, "at", now);
  const date = day(words, "date", now);
  return date === now.toISOString().slice(0, 10) ? now : new Date(`${date}T23:59:59.999Z`);
}

const endings: Readonly<Record<CardForm, string>> = { text: "txt", json: "json", md: "md" };

function write(cards: readonly ScoreCard[], path: string, asked: CardForm | undefined): readonly string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? extname(path) === "";
  if (!isFolder && cards.length > 1) {
    const subjects = cards.map(({ subject, scope }) => `${subject.name} (${scope.id})`).join(", ");
    throw new UsageError(`There are ${cards.length} cards: of ${subjects}. Give --output a folder for them.`);
  }
  const names = new Set<string>();
  return cards.map((card) => {
    const form = asked ?? (isFolder ? "json" : formOf(path));
    const file = isFolder ? join(path, `${unique(nameOf(card), names)}.${endings[form]}`) : path;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, renderCard(card, form));
    renameSync(`${file}.part`, file);
    return file;
  });
}

function formOf(path: string): CardForm {
  return (
    (
      [
        ["text", ".txt"],
        ["md", ".md"],
      ] as const
    ).find(([, ending]) => extname(path) === ending)?.[0] ?? "json"
  );
}

function nameOf({ subject, scope }: ScoreCard): string {
  const parts = [subject.name, ...(subject.region === undefined ? [] : [subject.region]), scope.id];
  return parts.join("-").replaceAll(/[^\w.-]+/g, "_");
}

/** Names that differ only in what a file's name cannot have still get a file each. */
function unique(name: string, taken: Set<string>, number = 1): string {
  const candidate = number === 1 ? name : `${name}-${number}`;
  if (taken.has(candidate)) return unique(name, taken, number + 1);
  taken.add(candidate);
  return candidate;
}

function exitCode(cards: readonly ScoreCard[]): ExitCode {
  const gates = new Set(cards.map(({ headline }) => headline.gate.result));
  if (gates.has("failed")) return 1;
  if (gates.has("incomplete")) return 3;
  const isLeaked = cards.some(({ versions }) => versions.some(({ blockers }) => blockers.includes("leaked-resources")));
  return isLeaked ? 6 : 0;
}
