import { existsSync } from "node:fs";
import { join } from "node:path";
import { call } from "./call.ts";
import { RunnerError, type E2eRunner, type RunnerLogin, type Tests, type Watch } from "./e2e-runner.ts";

/** An installed `hydrophone`. It stays until the tests have ended, and cannot wait for what it did not begin. */
export class Hydrophone implements E2eRunner {
  readonly name = "hydrophone";
  readonly namespace = "conformance";
  readonly leaves = "e2e-junit";
  readonly clearing = "hydrophone --cleanup";
  readonly #login: RunnerLogin;

  constructor(login: RunnerLogin) {
    this.#login = login;
  }

  async run(tests: Tests, folder: string, _watch: Watch, signal: AbortSignal): Promise<string> {
    const args = [...tests.hydrophone, "--output-dir", folder];
    const { code, stderr } = await this.#call(args, signal);
    const file = join(folder, "junit_01.xml");
    // It ends with another code where tests failed, too: what counts is whether there is a result.
    if (existsSync(file)) return file;
    throw new RunnerError(`hydrophone left no result of the tests: it ended with ${code}.`, stderr);
  }

  async cleanUp(_all: boolean, signal: AbortSignal): Promise<void> {
    const { code, stderr } = await this.#call(["--cleanup"], signal);
    if (code !== 0)
      throw new RunnerError(`hydrophone could not delete what it had created: it ended with ${code}.`, stderr);
  }

  #call(args: readonly string[], signal: AbortSignal) {
    return call("hydrophone", [...args, ...this.#login.words], this.#login.env, signal);
  }
}
