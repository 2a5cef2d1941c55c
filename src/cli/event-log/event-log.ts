import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Headline } from "../../core/report.ts";
import type { RunEvent } from "../../run/events.ts";
import type { Io } from "../io.ts";
import { logged, runStarted, type Begun } from "./logged.ts";

/** Where a run keeps its log until its report is written; what is left of a run that was killed. */
export function logIn(folder: string): string {
  return join(folder, "events.ndjson");
}

interface Logging extends Begun {
  /** The folder of the run. */
  readonly folder: string;
  /** Where else to: a file, or `-` for the terminal. */
  readonly asked: string | undefined;
}

/**
 * What happens in a run, one line each, handed to the system before anything else happens: it is there even if this process is killed the
 * next moment. Holds no secret: nothing of a request but its method and address, and findings as the report has them.
 */
export class EventLog implements Disposable {
  readonly #io: Io;
  readonly #own: string;
  readonly #asked: string | undefined;
  readonly #files: readonly number[];

  constructor(logging: Logging, io: Io) {
    this.#io = io;
    this.#own = logIn(logging.folder);
    const { asked } = logging;
    this.#asked = asked === undefined || asked === "-" ? asked : resolve(io.cwd, asked);
    const paths = new Set([this.#own, ...(this.#asked === undefined || this.#asked === "-" ? [] : [this.#asked])]);
    this.#files = [...paths].map((path) => {
      mkdirSync(dirname(path), { recursive: true });
      return openSync(path, "w");
    });
    this.#write(runStarted(logging, this.#now()));
  }

  write(event: RunEvent): void {
    this.#write(logged(event, this.#now()));
  }

  /** The last line. */
  end(headline: Headline, interrupted: boolean): void {
    this.#write({ type: "run.end", at: this.#now(), headline, interrupted });
  }

  /** The report says everything from now on. */
  forget(): void {
    if (this.#asked !== this.#own) rmSync(this.#own, { force: true });
  }

  [Symbol.dispose](): void {
    for (const file of this.#files) closeSync(file);
  }

  #write(line: object): void {
    const text = `${JSON.stringify(line)}\n`;
    for (const file of this.#files) writeSync(file, text);
    if (this.#asked === "-") this.#io.stdout.write(text);
  }

  #now(): string {
    return this.#io.now().toISOString();
  }
}
