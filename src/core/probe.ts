import type { z } from "zod";
import type { Creation, Resources } from "./resource.ts";
import type { Site } from "./site.ts";

/** One question put to the subject. Asked at most once per run, however many testcases want the answer. */
export interface Probe<T, Target, N extends Needs> {
  /** Names the evidence file; stable for ever. */
  readonly id: string;
  /** What is asked, for plan and report: "All flavors with their extra specs". */
  readonly summary: string;
  /** `--read-only` leaves out what creates. */
  readonly effect: "reads" | "creates";
  /** Of a probe that creates. */
  readonly creates?: readonly Creation[];
  readonly timeoutMs: number;
  /** Validates, types and redacts: what it does not name is not recorded. Parsing a fact again must give the same fact. */
  readonly schema: z.ZodType<T>;
  readonly needs: N;
  /** The answer as the subject gave it; throws when there is none. */
  observe(facts: Facts<N>, context: ProbeContext<Target>): Promise<unknown>;
}

export interface ProbeContext<Target> {
  /** The subject's client, whose requests carry this probe's name. */
  readonly target: Target;
  readonly now: () => Date;
  /** Aborted at the probe's deadline and when the run is cancelled. Passed to every call. */
  readonly signal: AbortSignal;
  readonly resources: Resources<Target>;
  readonly inputs: Inputs<Target>;
}

/** What the person hands in beside the subject. */
export interface Inputs<Target> {
  /** Absolute paths of files, by what they are: `attestations`, `tempest`. */
  readonly files: Readonly<Record<string, string>>;
  /** Further logins, by what they are for: `domain-manager`. */
  readonly companions: Readonly<Record<string, readonly Target[]>>;
  /** Single words, by what they are: `probe-image`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Addresses beside the subject, by what is there: `registry`, `status-page`. */
  readonly sites?: Readonly<Record<string, Site>>;
}

// `any`: a place that only passes probes on has no need of their types, and `unknown` would refuse every function argument.
export type AnyProbe = Probe<any, any, any>;

export type Needs = Readonly<Record<string, AnyProbe>>;

export type Facts<N extends Needs> = {
  readonly [Name in keyof N]: N[Name] extends Probe<infer T, any, any> ? T : never;
};

/** Gives a probe its types. */
export function probe<T, Target, N extends Needs>(definition: Probe<T, Target, N>): Probe<T, Target, N> {
  return definition;
}
