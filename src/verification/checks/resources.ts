import { IntegrityError } from "../../errors.ts";
import { ledgerFile, ledgerLines, type LedgerLine } from "../../run/ledger.ts";
import type { Case } from "../case.ts";
import type { Refusal } from "../refusal.ts";

/**
 * Whether the report tells of as many resources as the ledger of the run, and of each that was left behind. The ledger lies in
 * the folder of a run only; a clean-up afterwards goes on with it, so what it says was destroyed since is no contradiction.
 */
export function resourcesMatch({ report, files }: Case): readonly Refusal[] {
  const text = files.read(ledgerFile)?.toString("utf8");
  if (text === undefined) return [];
  const lines = linesIn(text);
  if (lines === undefined) return [refusal(`${ledgerFile} is not a ledger that a run wrote.`)];
  const { created, leaked } = report.resources;
  const told = new Set(leaked.map(nameOf));
  const known = new Map(lines.map((line) => [nameOf(line), line]));
  const left = new Set([
    ...lines.filter(({ state, at }) => state === "leaked" && at <= report.assessment.finishedAt).map(nameOf),
    ...[...known].filter(([, { state }]) => state !== "destroyed").map(([name]) => name),
  ]);
  return [
    ...counted(created, lines, known.size),
    ...[...left.difference(told)].map((name) =>
      refusal(
        `The report does not tell of the ${name}, which the run left behind by its ${ledgerFile}.`,
        "resources.leaked",
      ),
    ),
    ...leaked
      // What a program has left that runs tests for us is in no ledger of ours.
      .filter(({ kind }) => kind !== "leftovers")
      .flatMap((leak, at) => (known.has(nameOf(leak)) ? [] : [{ leak, at }]))
      .map(({ leak, at }) =>
        refusal(
          `The report tells of the ${nameOf(leak)}, which its ${ledgerFile} does not have.`,
          `resources.leaked[${at}]`,
        ),
      ),
  ];
}

/** A creation that was never answered may have made something or not; all others are certain. */
function counted(created: number, lines: readonly LedgerLine[], most: number): readonly Refusal[] {
  const certain = new Set(lines.filter(({ state }) => state === "created").map(nameOf)).size;
  if (created >= certain && (created === certain || certain < most)) return [];
  const message = `The report tells of ${created} resources that were created, and its ${ledgerFile} of ${certain}.`;
  return [refusal(message, "resources.created")];
}

function linesIn(text: string): readonly LedgerLine[] | undefined {
  try {
    return ledgerLines(text, ledgerFile);
  } catch (error) {
    if (error instanceof IntegrityError) return undefined;
    throw error;
  }
}

function nameOf({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `${kind} ${name}`;
}

function refusal(message: string, path?: string): Refusal {
  const remedy =
    "Ask for the folder as the run wrote it; what may still be there is deleted by scs-conformance cleanup.";
  return { reason: "ledger", message, remedy, ...(path === undefined ? {} : { path }) };
}
