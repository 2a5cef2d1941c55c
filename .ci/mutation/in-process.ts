import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { giveUp } from "./loading.ts";
import { collect, running, type Collected } from "./vitest-shim.ts";

/** What mutated code reads and writes. */
interface Mutation {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: unknown;
}

/** Of Stryker's, as far as it is looked at. */
interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly sandboxFileName: string;
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  /** `static` is what happens while a file is loaded. */
  readonly mutantActivation: "static" | "runtime";
}

interface Test extends Collected {
  readonly id: string;
  readonly file: string;
}

interface Outcome {
  readonly test: Test;
  readonly timeSpentMs: number;
  readonly failure?: string;
}

/** The same examples for every mutant, and fewer of them: a wrong branch shows in the first ones. */
fc.configureGlobal({ seed: 1, numRuns: 25 });

const shared = globalThis as { __stryker__?: Mutation };

/**
 * Runs the tests of one folder in this process. The tests are loaded once, as the mutants are switched on and off while the
 * program runs; only for a mutant of what happens at loading all is loaded anew. That is many times as fast as a runner that
 * starts for every mutant. Vitest itself keeps its tests apart; here nothing may remember anything from one test to the next,
 * which holds for what judges.
 */
class InProcess {
  static readonly inject = ["options"];
  readonly #mutation = (shared.__stryker__ ??= {});
  readonly #files: readonly string[];
  #tests: readonly Test[] | undefined;
  /** By the id of a test: the quick ones are asked first. */
  readonly #timesMs = new Map<string, number>();

  constructor({ mutationTests }: { readonly mutationTests: readonly string[] }) {
    this.#files = mutationTests;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.#mutation.activeMutant = undefined;
    const outcomes = await this.#run(await this.#loaded(), false);
    return {
      status: "complete",
      mutantCoverage: this.#mutation.mutantCoverage,
      tests: outcomes.map(({ test: { id, file: fileName, name }, timeSpentMs, failure }) => ({
        id,
        name,
        fileName,
        timeSpentMs,
        ...(failure === undefined ? { status: 0 } : { status: 1, failureMessage: failure }),
      })),
    };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, mutantActivation }: MutantRun) {
    // Those that stay loaded must not have met the mutant.
    const clean = await this.#loaded();
    this.#mutation.hitLimit = hitLimit;
    this.#mutation.hitCount = hitLimit === undefined ? undefined : 0;
    this.#mutation.activeMutant = activeMutant.id;
    const isStatic = mutantActivation === "static";
    try {
      const tests = isStatic ? await this.#restingOn(sandboxFileName) : clean;
      return this.#judged(
        await this.#run(
          tests.filter(({ id }) => testFilter?.includes(id) ?? true),
          true,
        ),
      );
    } catch (error) {
      return { status: "error", errorMessage: String(error) };
    } finally {
      this.#mutation.activeMutant = undefined;
      if (isStatic) giveUp(sandboxFileName);
    }
  }

  #judged(outcomes: readonly Outcome[]) {
    const { hitCount = 0, hitLimit = Infinity } = this.#mutation;
    if (hitCount > hitLimit) return { status: "timeout" };
    const nrOfTests = outcomes.length;
    const killer = outcomes.find(({ failure }) => failure !== undefined);
    if (killer === undefined) return { status: "survived", nrOfTests };
    return { status: "killed", killedBy: [killer.test.id], failureMessage: killer.failure, nrOfTests };
  }

  async #loaded(): Promise<readonly Test[]> {
    return (this.#tests ??= await testsIn(this.#files));
  }

  /** Loaded anew, with what they import, as far as it rests on that file. */
  #restingOn(path: string): Promise<readonly Test[]> {
    const given = giveUp(path);
    return testsIn(this.#files.filter((file) => given.has(addressOf(file))));
  }

  /** Up to the first that fails, or all. */
  async #run(tests: readonly Test[], toTheFirst: boolean): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    const timeOf = ({ id }: Test) => this.#timesMs.get(id) ?? 0;
    for (const test of tests.toSorted((a, b) => timeOf(a) - timeOf(b))) {
      this.#mutation.currentTestId = test.id;
      const outcome = await outcomeOf(test);
      outcomes.push(outcome);
      if (!toTheFirst) this.#timesMs.set(test.id, outcome.timeSpentMs);
      if (toTheFirst && outcome.failure !== undefined) break;
    }
    this.#mutation.currentTestId = undefined;
    return outcomes;
  }
}

async function outcomeOf(test: Test): Promise<Outcome> {
  running.file = test.file;
  const began = performance.now();
  const failure = await Promise.resolve()
    .then(test.run)
    .then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  return { test, timeSpentMs: performance.now() - began, ...(failure === undefined ? {} : { failure }) };
}

async function testsIn(files: readonly string[]): Promise<readonly Test[]> {
  const tests: Test[] = [];
  for (const file of files) {
    const found = await collect(() => import(addressOf(file)));
    tests.push(...found.map((each, index) => ({ ...each, file, id: `${file}#${index}` })));
  }
  return tests;
}

function addressOf(file: string): string {
  return pathToFileURL(resolve(file)).href;
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", injectableClass: InProcess }];
