import { relative } from "node:path";
import type { Monitor } from "../../clients/monitor/monitor.ts";
import { CancelledError, UsageError } from "../../errors.ts";
import { oneLine } from "../../reports/printable.ts";
import type { Signer } from "../../signing/signer.ts";
import type { Io } from "../io.ts";
import { commandAgain } from "../publish/command-again.ts";
import { bySubject, deliver, streamOf, type Delivery } from "../publish/deliver.ts";
import { addressFrom, monitorFrom } from "../publish/monitor-from.ts";
import { isParcel, isWithheld, parcelOf, type Parcel } from "../publish/parcel.ts";
import { drop, keep } from "../publish/spool.ts";
import { subjectNames } from "../publish/subject-names.ts";
import { patienceWithAgent, signerFrom } from "../signer-from.ts";
import { storedReport } from "../stored-report.ts";
import { durationMs, flag, text, texts, type Words } from "../words.ts";

/** Signs stored reports and sends them to a monitor. What it does not get stays, and the exit code says so. */
export async function publish(words: Words, io: Io): Promise<number> {
  const { parcels, withheld } = sorted(words, io);
  for (const { word, remarks } of parcels) for (const remark of remarks) io.stderr.write(`${word}: ${remark}\n`);
  for (const { word, why } of withheld) io.stderr.write(`${word} is not sent. ${why}\n`);
  const left = withheld.length > 0 ? 2 : 0;
  if (flag(words, "dry-run")) showOnly(parcels, words, io);
  if (flag(words, "dry-run") || parcels.length === 0) return left;
  const timeoutMs = durationMs(words, "timeout");
  await using monitor = monitorFrom(words, io);
  const key = text(words, "key");
  if (key === undefined) throw new UsageError("--key is missing: the SSH key whose public half the monitor knows.");
  let interruptedBy: "SIGINT" | "SIGTERM" | undefined;
  const ending = new AbortController();
  using _interrupts = io.onInterrupt((signal) => {
    interruptedBy = signal;
    ending.abort(new CancelledError("The sending was interrupted."));
  });
  const signer = await signerFrom(key, io, AbortSignal.any([ending.signal, patienceWithAgent()]));
  const isThere = await sendAll(parcels, { monitor, signer, timeoutMs, words, io }, ending.signal);
  if (interruptedBy !== undefined) return interruptedBy === "SIGINT" ? 130 : 143;
  return isThere ? left : 4;
}

/** What can be sent and what cannot, each report once. */
function sorted(words: Words, io: Io) {
  const asked = [...new Set(texts(words, "report"))].map((word) => [word, storedReport(word, io)] as const);
  const named = subjectNames(texts(words, "subject"), new Set(asked.map(([, { report }]) => report.subject.name)));
  const all = asked.map(([word, stored]) => parcelOf(word, stored, named(stored.report.subject.name), io.now()));
  const parcels = new Map(all.filter(isParcel).map((parcel) => [parcel.document.uuid, parcel]));
  return { parcels: [...parcels.values()], withheld: all.filter(isWithheld) };
}

function showOnly(parcels: readonly Parcel[], words: Words, io: Io): void {
  const to = text(words, "to") === undefined ? "a monitor" : addressFrom(words).origin;
  for (const group of bySubject(parcels)) {
    const [{ document } = { document: { subject: "" } }] = group;
    const reports = group.length === 1 ? "one report" : `${group.length} reports in one upload`;
    io.stderr.write(`${document.subject}: ${reports} would be signed and sent to ${to}.\n`);
    io.stdout.write(streamOf(group));
  }
}

interface Way {
  readonly monitor: Monitor;
  readonly signer: Signer;
  readonly timeoutMs: number;
  readonly words: Words;
  readonly io: Io;
}

/** One upload for each subject: what is wrong with one does not hold up the others. */
async function sendAll(parcels: readonly Parcel[], way: Way, signal: AbortSignal): Promise<boolean> {
  const { monitor, timeoutMs, words } = way;
  // Before anything is sent: whatever happens next, it can be sent again.
  for (const parcel of parcels) keep({ parcel, why: "It was being sent.", again: commandAgain(parcel, words) });
  const deadline = monitor.deadlineIn(timeoutMs);
  const ended = await Promise.all(bySubject(parcels).map(async (group) => sendGroup(group, deadline, way, signal)));
  const deliveries = ended.flat();
  const isThere = deliveries.map((delivery) => settle(delivery, way));
  return isThere.every(Boolean);
}

async function sendGroup(
  group: readonly Parcel[],
  deadline: number,
  { monitor, signer, io }: Way,
  signal: AbortSignal,
): Promise<readonly Delivery[]> {
  const subject = group[0]?.document.subject ?? "";
  const onPause = (reason: string, pauseMs: number) => {
    io.stderr.write(`${subject}: ${oneLine(reason)} Trying again in ${Math.ceil(pauseMs / 1000)} s.\n`);
  };
  try {
    return await deliver(group, { monitor, signer }, { deadline, onPause }, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    return group.map((parcel) => ({ parcel, upload: { kind: "unanswered", reason: "The sending was interrupted." } }));
  }
}

/** Says what became of a report, and keeps it where the monitor does not have it. */
function settle({ parcel, upload }: Delivery, { words, io }: Way): boolean {
  const { subject, uuid } = parcel.document;
  if (upload.kind === "stored" || upload.kind === "present") {
    const trouble = drop(parcel);
    if (trouble !== undefined)
      io.stderr.write(`${subject}: the copy beside the report cannot be removed (${trouble}).\n`);
    const how = upload.kind === "stored" ? "sent" : "was there already";
    io.stdout.write(`${subject}: ${how} (${parcel.word}, ${uuid}).\n`);
    return true;
  }
  const { means, advice } = upload.kind === "refused" ? upload.refusal : { means: upload.reason, advice: "" };
  const why = oneLine(`${means} ${advice}`);
  const again = commandAgain(parcel, words);
  const kept = keep({ parcel, why, again });
  const where =
    "path" in kept
      ? `It is kept in ${relative(io.cwd, kept.path)}.`
      : `A copy cannot be kept (${kept.trouble}), but the report itself is safe.`;
  io.stdout.write(`${subject}: NOT SENT (${parcel.word}, ${uuid}). ${why}\n  ${where} To send it again:\n  ${again}\n`);
  return false;
}
