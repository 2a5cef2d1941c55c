import type { CertificationReport } from "../../core/report.ts";
import type { Io } from "../io.ts";
import type { Words } from "../words.ts";
import { githubActions } from "./github-actions.ts";
import { gitlabCi } from "./gitlab-ci.ts";

/** What the system that a run is part of gets to see beside the files. It has no say in anything. */
export interface Ci extends Disposable {
  /** Before the progress begins. */
  begin(): void;
  /** After the progress, before the result is shown. */
  progressed(): void;
  /** After everything was shown; `file` is report.json as a person in the working directory would write it. */
  end(report: CertificationReport, file: string): Promise<void>;
}

/** The one that this process says it is in, unless a person does not want that. */
export function ciOf(words: Words, io: Io): Ci {
  if (words["ci"] === false) return none;
  if (io.env["GITHUB_ACTIONS"] === "true") return githubActions(io);
  if (io.env["GITLAB_CI"] === "true") return gitlabCi(io);
  return none;
}

const none: Ci = {
  begin: () => undefined,
  progressed: () => undefined,
  end: async () => undefined,
  [Symbol.dispose]: () => undefined,
};
