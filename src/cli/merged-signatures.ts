import { basename, dirname, resolve } from "node:path";
import type { ScoreCard } from "../core/score-card.ts";
import { IntegrityError } from "../errors.ts";
import type { AllowedSigner } from "../signing/allowed-signers.ts";
import { reportIsSigned } from "../verification/checks/signature.ts";
import { readFolder } from "../verification/read-folder.ts";
import { signatureOf, type RunFiles } from "../verification/run-files.ts";
import type { FoundReport } from "./find-reports.ts";
import type { Io } from "./io.ts";

interface Wish {
  readonly found: readonly FoundReport[];
  /** Undefined where nobody asked for signatures. */
  readonly signers: readonly AllowedSigner[] | undefined;
  readonly at: Date;
}

/**
 * The cards with a note on the signatures of what they were made from. Whoever says who may sign wants every report signed by
 * one of these: else it would be enough to leave a signature out. An IntegrityError names the first that is not.
 */
export function withSignatures(cards: readonly ScoreCard[], wish: Wish, io: Pick<Io, "cwd">): readonly ScoreCard[] {
  const { signers } = wish;
  const files = wish.found.map((each) => ({ ...each, files: filesOf(each, io) }));
  const signed = new Map(files.map((each) => [each, signers === undefined ? [] : signersOf(each, signers, wish.at)]));
  return cards.map((card) => {
    const own = files.filter(({ sha256 }) => card.reports.some((each) => each.sha256 === sha256));
    const note = signers === undefined ? unseen(own) : seen(own.flatMap((each) => signed.get(each) ?? []));
    return note === undefined ? card : { ...card, notes: [...card.notes, note] };
  });
}

interface Found extends FoundReport {
  readonly files: RunFiles;
}

function filesOf({ shown }: FoundReport, { cwd }: Pick<Io, "cwd">): RunFiles {
  const path = resolve(cwd, shown);
  return readFolder(dirname(path), basename(path), { renderings: [] });
}

/** Who signed a report, all of whom may. */
function signersOf({ files, report, shown }: Found, signers: readonly AllowedSigner[], at: Date): readonly string[] {
  const bytes = files.read(files.report) ?? Buffer.alloc(0);
  const wishes = { at, signers, mustBeCertifiable: false, acceptOtherTool: false };
  const { refusals, by } = reportIsSigned({ files, bytes, report, wishes });
  const [refusal] = refusals;
  if (refusal !== undefined) throw new IntegrityError(`${shown} is not merged. ${refusal.message}`);
  return by.flatMap(({ principals }) => principals);
}

function seen(principals: readonly string[]): string {
  return `Every report was signed by somebody who may: ${[...new Set(principals)].join(", ")}.`;
}

function unseen(found: readonly Found[]): string | undefined {
  const signed = found.filter(({ files }) => files.read(signatureOf(files.report)) !== undefined);
  if (signed.length === 0) return undefined;
  const names = signed.map(({ shown }) => shown).join(", ");
  return `Signatures were not looked at, though there are some, of ${names}: name who may sign with --allowed-signers.`;
}
