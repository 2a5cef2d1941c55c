import type { Result } from "../../core/result.ts";
import { testedStandards } from "../../core/scope.ts";
import { combine, type Verdict } from "../../core/verdict.ts";
import type { RunEvent } from "../../run/events.ts";
import type { Plan } from "../../run/plan.ts";

export interface StandardProgress {
  readonly id: string;
  readonly title: string;
  readonly total: number;
  readonly results: readonly Result[];
}

export interface Question {
  readonly probe: string;
  readonly summary: string;
  readonly sinceMs: number;
}

/** Where a run stands, folded from its events. */
export class Progress {
  readonly startedMs: number;
  readonly total: number;
  readonly #standards: ReadonlyMap<string, { id: string; title: string; total: number; results: Result[] }>;
  readonly #running = new Map<string, Question>();
  readonly #now: () => number;
  done = 0;
  requests = 0;

  constructor(plan: Plan, now: () => number) {
    this.#now = now;
    this.startedMs = now();
    const tried = plan.testcases.filter(({ miss }) => miss !== "deselected");
    this.total = tried.length;
    const standards = plan.versions.flatMap(testedStandards);
    this.#standards = new Map(
      standards.map(({ id, title }) => {
        const total = tried.filter((testcase) => testcase.standards.some(({ standard }) => standard === id)).length;
        return [id, { id, title, total, results: [] }];
      }),
    );
  }

  /** The standards that this event completed. */
  apply(event: RunEvent): readonly StandardProgress[] {
    switch (event.type) {
      case "probe.start":
        this.#running.set(event.probe, { probe: event.probe, summary: event.summary, sinceMs: this.#now() });
        return [];
      case "probe.end":
        this.#running.delete(event.evidence.probe);
        return [];
      case "exchange":
        this.requests++;
        return [];
      case "testcase.end":
        return this.#count(event.result);
      case "preflight.start":
      case "preflight.end":
        return [];
    }
  }

  #count(result: Result): readonly StandardProgress[] {
    if (result.cause === "deselected") return [];
    this.done++;
    const touched = new Set(result.standards.map(({ standard }) => standard));
    return [...touched].flatMap((id) => {
      const standard = this.#standards.get(id);
      standard?.results.push(result);
      return standard && standard.results.length === standard.total ? [standard] : [];
    });
  }

  get standards(): readonly StandardProgress[] {
    return [...this.#standards.values()].filter(({ total }) => total > 0);
  }

  /** Longest first. */
  get running(): readonly Question[] {
    return [...this.#running.values()].sort((a, b) => a.sinceMs - b.sinceMs);
  }

  get elapsedMs(): number {
    return this.#now() - this.startedMs;
  }
}

/** Over the main testcases so far; over all, where a standard has none. */
export function verdictOf({ id, results }: StandardProgress): Verdict {
  const main = results.filter(({ standards }) =>
    standards.some(({ standard, target }) => standard === id && target === "main"),
  );
  return combine((main.length > 0 ? main : results).map(({ verdict }) => verdict));
}
