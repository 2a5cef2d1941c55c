import { basename } from "node:path";
import { assemble } from "../core/assemble.ts";
import type { CertificationReport } from "../core/report.ts";
import { UsageError } from "../errors.ts";
import { accountOf, isRunningHere } from "../run/ledger.ts";
import { planOf } from "../run/plan.ts";
import { RecordedEvidence } from "../run/recorded-evidence.ts";
import { run } from "../run/run.ts";
import { scopeSha256 } from "../scope-digest.ts";
import { knownScopes } from "../../suites/scopes/known-scopes.ts";
import { chooseScope } from "./choose-scope.ts";
import { logIn } from "./event-log/event-log.ts";
import { readEventLog, type ReadLog } from "./event-log/read-event-log.ts";
import type { Io } from "./io.ts";
import { ledgerIn } from "./run-folder.ts";
import { tool } from "./tool.ts";
import { thisTool } from "./tool-digest.ts";

/** The report that a run was killed before it could write; undefined where the folder holds no such run. */
export async function reportOfKilledRun(folder: string, io: Io): Promise<CertificationReport | undefined> {
  const log = readEventLog(logIn(folder));
  if (log === undefined) return undefined;
  const { pid, host } = log.start.process;
  if (isRunningHere(pid, host)) {
    throw new UsageError(`The run in ${folder} is still going on, as process ${pid}: wait for its report.`);
  }
  return complete(log, folder, io);
}

/** Judges what was recorded until then. What was not is MISS, whatever the log says of it. */
async function complete({ start, events }: ReadLog, folder: string, io: Io): Promise<CertificationReport> {
  const { scope: id, versions, date, selection, target, readOnly } = start.plan;
  const choice = await chooseScope(
    knownScopes,
    versions.map((version) => `${id}@${version}`),
    date,
  );
  const plan = planOf({ ...choice, date, selection, target, readOnly });
  const evidence = events
    .flatMap((event) => (event.type === "probe.end" ? [event.evidence] : []))
    .sort((a, b) => (a.probe < b.probe ? -1 : 1));
  const absence = { cause: "interrupted", message: "The run was killed before this was answered." } as const;
  const judged = await run(plan, new RecordedEvidence(folder, evidence, absence), () => undefined);
  return assemble({
    ...plan,
    id: start.run,
    scopeSha256: scopeSha256(plan.scope),
    subject: { ...start.subject, ...judged.subject },
    assessment: {
      tool: thisTool(),
      mode: "recorded",
      arguments: start.arguments,
      startedAt: start.at,
      finishedAt: events.at(-1)?.at ?? io.now().toISOString(),
      requests: evidence.reduce((sum, { requests }) => sum + requests, 0),
      interrupted: true,
    },
    preflight: judged.preflight,
    results: judged.results,
    evidence,
    policy: start.policy,
    waivers: start.waivers,
    ...(start.baseline === undefined ? {} : { baseline: new Map(Object.entries(start.baseline)) }),
    resources: accountOf(ledgerIn(folder), "The run was killed before it could be deleted."),
    reproduce: {
      run: [tool.name, ...start.arguments].join(" "),
      judge: `${tool.name} judge ${basename(folder)}`,
    },
  });
}
