import type { Io } from "../io.ts";
import type { SubjectOutcome } from "./summary.ts";

const heartbeatMs = 30_000;

/** For whoever waits for many subjects: one line when each is done, and a sign of life every half minute. */
export class Progress implements Disposable {
  readonly #total: number;
  readonly #quiet: boolean;
  readonly #io: Io;
  readonly #running = new Map<string, number>();
  readonly #heartbeat: NodeJS.Timeout;
  #done = 0;

  constructor(total: number, quiet: boolean, io: Io) {
    this.#total = total;
    this.#quiet = quiet;
    this.#io = io;
    this.say(`start    subjects=${total}`);
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatMs);
    this.#heartbeat.unref();
  }

  begin(subject: string): void {
    this.#running.set(subject, this.#io.now().getTime());
  }

  end({ subject, verdict, exitCode, report, problem }: SubjectOutcome): void {
    this.#running.delete(subject);
    this.#done++;
    const words = report?.text ?? problem ?? "";
    this.say(
      `subject  ${subject} ${verdict} exit=${exitCode} done=${this.#done}/${this.#total} ${JSON.stringify(words)}`,
    );
  }

  say(line: string): void {
    if (!this.#quiet) this.#io.stderr.write(`${this.#io.now().toISOString().slice(11, 19)}Z ${line}\n`);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#heartbeat);
  }

  #beat(): void {
    const [slowest] = this.#running;
    const waiting =
      slowest === undefined
        ? ""
        : ` slowest=${slowest[0]}(${Math.round((this.#io.now().getTime() - slowest[1]) / 1000)}s)`;
    this.say(`progress done=${this.#done}/${this.#total} running=${this.#running.size}${waiting}`);
  }
}
