import { UsageError } from "../../errors.ts";
import type { AllowedSigner } from "../../signing/allowed-signers.ts";
import type { Wishes } from "../../verification/case.ts";
import { verify } from "../../verification/verify.ts";
import { allowedSignersIn } from "../allowed-signers-file.ts";
import type { Io } from "../io.ts";
import { recordedRun } from "../recorded-run.ts";
import { showVerification, verificationJson } from "../show-verification.ts";
import { verifyingTool } from "../verifying-tool.ts";
import { flag, instant, text, type Words } from "../words.ts";

/** Says whether a record can be relied on, and every reason why not. */
export async function verifyRecord(words: Words, io: Io): Promise<number> {
  const signers = signersFrom(words, io);
  const identity = text(words, "identity");
  const wishes: Wishes = {
    at: instant(words, "at", io.now()),
    ...(signers === undefined ? {} : { signers }),
    ...(identity === undefined ? {} : { identity }),
    mustBeCertifiable: flag(words, "certifiable"),
    acceptOtherTool: flag(words, "accept-other-tool"),
  };
  const word = text(words, "run") ?? "";
  const full = text(words, "full");
  const verification = await verify(await recordedRun(word, io), verifyingTool(), {
    ...wishes,
    ...(full === undefined ? {} : { full: await recordedRun(full, io) }),
  });
  io.stdout.write(flag(words, "json") ? verificationJson(verification) : showVerification(word, verification, wishes));
  return verification.refusals.length === 0 ? 0 : 5;
}

/** Undefined for whoever says that signatures do not matter. */
function signersFrom(words: Words, io: Io): readonly AllowedSigner[] | undefined {
  if (words["signature"] === false) {
    const given = ["allowed-signers", "identity"].find((name) => text(words, name) !== undefined);
    if (given === undefined) return undefined;
    throw new UsageError(`--no-signature and --${given} contradict each other: leave out one of them.`);
  }
  const signers = allowedSignersIn(words, io);
  if (signers !== undefined) return signers;
  throw new UsageError(
    "Name the file of those who may sign with --allowed-signers, or leave signatures out with --no-signature.",
  );
}
