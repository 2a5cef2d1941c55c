import type { Evidence, Exchange, Settled } from "../core/evidence.ts";
import type { AnyProbe, Inputs, ProbeContext } from "../core/probe.ts";
import { TimeoutError, UsageError } from "../errors.ts";
import type { Emit } from "./events.ts";
import { Lanes } from "./lanes.ts";
import type { EvidenceSource } from "./evidence-source.ts";
import { failureOf } from "./failure.ts";
import type { OwnedResources } from "./owned-resources.ts";

export interface LiveOptions {
  /** A view of the subject's client whose requests carry the probe's name and are reported. */
  readonly targetFor: (probe: AnyProbe, onExchange: (exchange: Exchange) => void) => unknown;
  readonly resources: OwnedResources;
  /** What else the person handed in; companions likewise as views that carry the probe's name. */
  readonly inputsFor?: (probe: AnyProbe, onExchange: (exchange: Exchange) => void) => Inputs<unknown>;
  readonly concurrency: number;
  readonly now: () => Date;
  readonly emit: Emit;
  /** Aborted with the reason: a CancelledError or a TimeoutError. */
  readonly signal: AbortSignal;
}

/** Asks a live subject, each question once. */
export class LiveEvidence implements EvidenceSource {
  readonly #options: LiveOptions;
  readonly #asked = new Map<string, Promise<Evidence>>();
  readonly #lanes: Lanes;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#lanes = new Lanes(options.concurrency);
  }

  settle(probe: AnyProbe): Promise<Evidence> {
    const earlier = this.#asked.get(probe.id);
    if (earlier) return earlier;
    const asking = this.#ask(probe);
    this.#asked.set(probe.id, asking);
    return asking;
  }

  /** A lane is taken only when the needs have settled: nothing waits inside a slot. */
  async #ask(probe: AnyProbe): Promise<Evidence> {
    const needs = Object.entries(probe.needs as Record<string, AnyProbe>);
    const answers = await Promise.all(
      needs.map(async ([name, need]) => ({ name, need, evidence: await this.settle(need) })),
    );
    const facts: Record<string, unknown> = {};
    for (const { name, need, evidence } of answers) {
      if (!evidence.settled.ok) {
        const { failure } = evidence.settled;
        return this.#unasked(probe, { ...failure, message: `${need.summary}: ${failure.message}` });
      }
      facts[name] = evidence.settled.fact;
    }
    return this.#lanes.take(probe, () => this.#observe(probe, facts));
  }

  async #observe(probe: AnyProbe, facts: Record<string, unknown>): Promise<Evidence> {
    const { signal, now, emit, targetFor, inputsFor } = this.#options;
    if (signal.aborted)
      return this.#unasked(probe, { cause: "interrupted", message: "The run ended before this was asked." });
    emit({ type: "probe.start", probe: probe.id, summary: probe.summary });
    const startedAt = now();
    const exchanges: Exchange[] = [];
    const onExchange = (exchange: Exchange) => {
      exchanges.push(exchange);
      emit({ type: "exchange", probe: probe.id, exchange });
    };
    const subject = {
      target: targetFor(probe, onExchange),
      inputs: inputsFor?.(probe, onExchange) ?? { files: {}, companions: {} },
    };
    const settled = await this.#settled(probe, facts, subject);
    const evidence: Evidence = {
      probe: probe.id,
      summary: probe.summary,
      startedAt: startedAt.toISOString(),
      durationMs: now().getTime() - startedAt.getTime(),
      exchanges,
      settled,
    };
    emit({ type: "probe.end", evidence });
    return evidence;
  }

  /** A wrong setting that only the subject's answer brings to light is the person's to mend: it ends the run. */
  async #settled(
    probe: AnyProbe,
    facts: Record<string, unknown>,
    subject: Pick<ProbeContext<unknown>, "target" | "inputs">,
  ): Promise<Settled> {
    const deadline = new AbortController();
    const patience = setTimeout(() => deadline.abort(outOfPatience(probe)), probe.timeoutMs);
    const signal = AbortSignal.any([this.#options.signal, deadline.signal]);
    const resources = this.#options.resources.ownership(subject.target, signal);
    try {
      const observed = probe.observe(facts, { ...subject, now: this.#options.now, signal, resources });
      return { ok: true, fact: probe.schema.parse(await unlessAborted(observed, signal)) as unknown };
    } catch (error) {
      if (error instanceof UsageError) throw error;
      return { ok: false, failure: failureOf(signal.aborted ? signal.reason : error) };
    } finally {
      clearTimeout(patience);
      await resources.release();
    }
  }

  #unasked(probe: AnyProbe, failure: Extract<Settled, { ok: false }>["failure"]): Evidence {
    const startedAt = this.#options.now().toISOString();
    const evidence: Evidence = {
      probe: probe.id,
      summary: probe.summary,
      startedAt,
      durationMs: 0,
      exchanges: [],
      settled: { ok: false, failure },
    };
    this.#options.emit({ type: "probe.end", evidence });
    return evidence;
  }
}

function outOfPatience({ timeoutMs }: AnyProbe): TimeoutError {
  return new TimeoutError(`no complete answer within ${timeoutMs / 1000} s.`);
}

/** A probe that does not listen to its signal must not hold up the run. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason as Error);
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
