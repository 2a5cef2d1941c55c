import { z } from "zod";
import { DependencyError } from "../errors.ts";
import { probe, type ProbeContext } from "../core/probe.ts";
import { readE2eJunit } from "./e2e/read-e2e-junit.ts";
import { readSonobuoy } from "./e2e/read-sonobuoy.ts";
import { E2eResult } from "./e2e/result.ts";

/** What somebody ran beforehand: each archive and JUnit file is a result of its own. */
export const e2eResults = probe({
  id: "e2e-results",
  summary: "The results of the tests of Kubernetes that were handed in",
  effect: "reads",
  timeoutMs: 300_000,
  schema: z.array(E2eResult),
  needs: {},
  async observe(_facts, { inputs }: ProbeContext<unknown>) {
    const failure = inputs.settings?.["e2e-failure"];
    // They were to be run just now.
    if (failure !== undefined) throw new DependencyError(failure);
    return Promise.all(
      Object.entries(inputs.files)
        .filter(isResult)
        .map(([name, path]) => readResult(name, path)),
    );
  },
});

/** Several of a kind are numbered: `sonobuoy`, `sonobuoy-2`. */
function isResult([name]: readonly [name: string, path: string]): boolean {
  return /^(?:sonobuoy|e2e-junit)(?:-\d+)?$/.test(name);
}

/** Whatever else is in the file ends the run: the person named it. */
async function readResult(name: string, path: string): Promise<E2eResult> {
  return name.startsWith("sonobuoy") ? readSonobuoy(path) : readE2eJunit(path);
}
