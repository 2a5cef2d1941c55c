import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import type { Ending } from "../kubernetes/login/run-program.ts";
import { call } from "./call.ts";
import { RunnerError, type E2eRunner, type RunnerLogin, type Tests, type Watch } from "./e2e-runner.ts";

const lookEveryMs = 20_000;

/** The archive takes a moment after the tests have ended. */
const attemptsToRetrieve = 15;

const Status = z.object({
  status: z.string(),
  plugins: z
    .array(
      z.object({
        plugin: z.string(),
        progress: z
          .object({
            completed: z.number().default(0),
            total: z.number().default(0),
            failures: z.array(z.unknown()).nullish(),
          })
          .nullish(),
      }),
    )
    .nullish(),
});

/** An installed `sonobuoy`. */
export class Sonobuoy implements E2eRunner {
  readonly name = "sonobuoy";
  readonly namespace = "sonobuoy";
  readonly leaves = "sonobuoy";
  readonly clearing = "sonobuoy delete --all --wait";
  readonly #login: RunnerLogin;

  constructor(login: RunnerLogin) {
    this.#login = login;
  }

  async run(tests: Tests, folder: string, watch: Watch, signal: AbortSignal): Promise<string> {
    await this.#done("could not begin", ["run", ...tests.sonobuoy], signal);
    return this.resume(folder, watch, signal);
  }

  async resume(folder: string, watch: Watch, signal: AbortSignal): Promise<string> {
    while (!(await this.#hasEnded(watch, signal))) await watch.pause(lookEveryMs, signal);
    return this.#retrieve(folder, watch, signal);
  }

  async cleanUp(all: boolean, signal: AbortSignal): Promise<void> {
    await this.#done("could not delete what it had created", ["delete", ...(all ? ["--all"] : []), "--wait"], signal);
  }

  async #hasEnded({ onProgress }: Watch, signal: AbortSignal): Promise<boolean> {
    const ending = await this.#call(["status", "--json"], signal);
    const status = statusIn(ending.stdout);
    if (status === undefined) throw new RunnerError("sonobuoy did not say how far the tests are.", ending.stderr);
    const progress = status.plugins?.find(({ plugin }) => plugin === "e2e")?.progress;
    if (progress) {
      const { completed, total, failures } = progress;
      onProgress({ completed, total, failed: failures?.length ?? 0 });
    }
    // Also a run that failed leaves an archive, which says why.
    return status.status === "complete" || status.status === "failed";
  }

  async #retrieve(folder: string, { pause }: Watch, signal: AbortSignal): Promise<string> {
    let ending: Ending | undefined;
    for (let attempt = 1; attempt <= attemptsToRetrieve; attempt++) {
      ending = await this.#call(["retrieve", folder], signal);
      const file = resolve(folder, ending.stdout.trim().split("\n").at(-1) ?? "");
      if (ending.code === 0 && file.endsWith(".tar.gz") && existsSync(file)) return file;
      await pause(lookEveryMs, signal);
    }
    throw new RunnerError("sonobuoy could not retrieve the result of the tests.", ending?.stderr);
  }

  async #done(what: string, args: readonly string[], signal: AbortSignal): Promise<void> {
    const { code, stderr } = await this.#call(args, signal);
    if (code !== 0) throw new RunnerError(`sonobuoy ${what}: it ended with ${code}.`, stderr);
  }

  #call(args: readonly string[], signal: AbortSignal): Promise<Ending> {
    return call("sonobuoy", [...args, ...this.#login.words], this.#login.env, signal);
  }
}

function statusIn(text: string): z.infer<typeof Status> | undefined {
  try {
    return Status.parse(JSON.parse(text));
  } catch {
    // Whoever asks says that it was no status.
    return undefined;
  }
}
