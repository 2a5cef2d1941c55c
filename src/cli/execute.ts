import { relative } from "node:path";
import type { Caller } from "../clients/http/caller.ts";
import { wallClock } from "../clients/http/clock.ts";
import type { Exchange as ClientExchange } from "../clients/http/exchange.ts";
import { assemble } from "../core/assemble.ts";
import type { Exchange } from "../core/evidence.ts";
import type { AnyProbe } from "../core/probe.ts";
import type { CertificationReport } from "../core/report.ts";
import type { Leak, ResourceAccount } from "../core/resource.ts";
import { CancelledError, TimeoutError, UsageError } from "../errors.ts";
import type { Emit, RunEvent } from "../run/events.ts";
import type { EvidenceSource } from "../run/evidence-source.ts";
import { Ledger } from "../run/ledger.ts";
import { LiveEvidence } from "../run/live-evidence.ts";
import { OwnedResources } from "../run/owned-resources.ts";
import type { Plan } from "../run/plan.ts";
import { Recorder } from "../run/recorder.ts";
import { brokenRun, run, type RunOutcome } from "../run/run.ts";
import type { Io } from "./io.ts";
import type { GivenPolicy } from "./policy-from.ts";
import { ledgerIn, type RunFolder } from "./run-folder.ts";
import type { Subject } from "./subject.ts";
import { tool } from "./tool.ts";
import { thisTool } from "./tool-digest.ts";
import { scopeSha256 } from "../scope-digest.ts";

export interface Execution {
  readonly id: string;
  readonly plan: Plan;
  /** Whoever made it closes it. */
  readonly subject: Subject;
  /** What the person hands in. */
  readonly files: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string>>;
  /** Evidence goes there as it comes. */
  readonly folder: RunFolder;
  readonly concurrency: number;
  readonly timeoutMs: number;
  /** What of an earlier step could not be deleted, for the report. */
  readonly left?: Leak;
  /** What the gate goes by; without it, the usual. */
  readonly given?: GivenPolicy;
  /** What of them the gate goes by, for whoever runs it again. */
  readonly policyWords?: readonly string[];
  /** The command's words, for the report. */
  readonly words: readonly string[];
  readonly watch: (event: RunEvent) => void;
}

export interface Executed {
  readonly report: CertificationReport;
  readonly interruptedBy: "SIGINT" | "SIGTERM" | undefined;
  /** Our own bug, to be shown once the report is safe. */
  readonly crash?: unknown;
}

/** Runs a plan against a live subject. However it ends, there is a report. */
export async function execute(execution: Execution, io: Io): Promise<Executed> {
  const { id, plan, subject, folder } = execution;
  const ending = new AbortController();
  let interruptedBy: Executed["interruptedBy"];
  using _interrupts = io.onInterrupt((signal) => {
    interruptedBy = signal;
    ending.abort(new CancelledError("the run was interrupted."));
  });
  const patience = setTimeout(() => {
    ending.abort(new TimeoutError(`the run's time of ${execution.timeoutMs / 1000} s was over.`));
  }, execution.timeoutMs);
  const recorder = new Recorder(folder.path);
  const emit = (event: RunEvent) => {
    if (event.type === "probe.end") recorder.record(event.evidence);
    execution.watch(event);
  };
  const startedAt = io.now();
  const resources = new OwnedResources({
    run: id,
    ledger: new Ledger(ledgerIn(folder.path), io.now),
    kinds: subject.kinds,
    placeOf: (target, signal) => subject.placeOf(target, signal),
    janitorOf: (target) => subject.janitorOf(target, `cleanup; run ${id}`),
  });
  const callerOf = (probe: AnyProbe, onExchange: (exchange: Exchange) => void): Caller => ({
    purpose: `${probe.id}; run ${id}`,
    onExchange: (exchange) => onExchange(recordable(exchange)),
    ...(subject.hasOwnClock ? {} : { deadline: wallClock.now() + probe.timeoutMs }),
  });
  const source = new LiveEvidence({
    targetFor: (probe, onExchange) => subject.targetFor(callerOf(probe, onExchange)),
    inputsFor: (probe, onExchange) => ({
      files: execution.files,
      settings: execution.settings ?? {},
      companions: subject.companionsFor(callerOf(probe, onExchange)),
      sites: subject.sitesFor?.(callerOf(probe, onExchange)) ?? {},
    }),
    resources,
    concurrency: execution.concurrency,
    now: io.now,
    emit,
    signal: ending.signal,
  });
  try {
    const { preflight, subject: details, results, crash } = await outcomeOf(plan, source, emit);
    const evidence = recorder.items;
    const report = assemble({
      ...execution.given,
      id,
      scope: plan.scope,
      scopeSha256: scopeSha256(plan.scope),
      versions: plan.versions,
      date: plan.date,
      selection: plan.selection,
      target: plan.target,
      readOnly: plan.readOnly,
      subject: { name: subject.name, layer: plan.scope.layer, ...details },
      assessment: {
        tool: thisTool(),
        mode: "live",
        arguments: execution.words,
        startedAt: startedAt.toISOString(),
        finishedAt: io.now().toISOString(),
        requests: evidence.reduce((sum, { requests }) => sum + requests, 0),
        interrupted: ending.signal.aborted,
      },
      preflight,
      results,
      evidence,
      resources: withLeft(resources.account, execution.left),
      reproduce: { run: commandOf(execution, io), judge: `${tool.name} judge ${folder.shown}` },
    });
    return { report, interruptedBy, crash };
  } finally {
    clearTimeout(patience);
  }
}

async function outcomeOf(
  plan: Plan,
  source: EvidenceSource,
  emit: Emit,
): Promise<RunOutcome & { readonly crash?: unknown }> {
  try {
    return await run(plan, source, emit);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return { ...brokenRun(plan, error), crash: error };
  }
}

function withLeft(account: ResourceAccount, left: Leak | undefined): ResourceAccount {
  return left === undefined ? account : { ...account, leaked: [...account.leaked, left] };
}

function recordable({ method, url, attempt, ms, status, requestId, error }: ClientExchange): Exchange {
  return {
    method,
    url,
    attempt,
    durationMs: ms,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(error === undefined ? {} : { error }),
  };
}

function commandOf({ plan, subject, files, policyWords = [] }: Execution, { cwd }: Pick<Io, "cwd">): string {
  const scopes = plan.versions.map(({ version }) => `--scope ${plan.scope.id}@${version}`);
  const selection = plan.selection.map((word) => `-s '${word}'`);
  const rest = [
    ...(plan.target === "all" ? [] : [`--target ${plan.target}`]),
    ...(plan.readOnly ? ["--read-only"] : []),
    // The second of a kind is called `sonobuoy-2`.
    ...Object.entries(files).map(([name, path]) => `--${name.replace(/-\d+$/, "")} '${relative(cwd, path)}'`),
    ...policyWords,
  ];
  return [tool.name, "run", ...subject.words, ...scopes, "--date", plan.date, ...selection, ...rest].join(" ");
}
