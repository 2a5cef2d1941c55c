/** What only the log of the tests says: versions, and what was tried again. */
export interface E2eLog {
  /** Of the tests, and of the API server that they asked. */
  readonly suite: string | undefined;
  readonly server: string | undefined;
  /** Tests that passed, but not at once; a name that the log does not have is undefined. */
  readonly flaky: readonly { readonly line: string | undefined; readonly attempts: number }[];
  /** Whether it goes to the summary at its end. */
  readonly isWhole: boolean;
}

/** Nothing else of it is kept: a log has whatever the cluster said. */
export function readE2eLog(log: string): E2eLog {
  return {
    suite: /\be2e test version: (v\d[\w.+-]*)/.exec(log)?.[1],
    server: /\bkube-apiserver version: (v\d[\w.+-]*)/.exec(log)?.[1],
    flaky: [...log.matchAll(/\[FLAKEY TEST - TOOK (\d+) ATTEMPTS TO PASS\]/g)].map(({ 1: attempts, index }) => ({
      line: nameAround(log, index),
      attempts: Number(attempts),
    })),
    isWhole: /^Ran \d+ of \d+ Specs in /m.test(log),
  };
}

const delimiter = "------------------------------";

/** A test's part of the log has its name in a line of its own, before what happened or, in parallel runs, after. */
function nameAround(log: string, at: number): string | undefined {
  const start = log.lastIndexOf(delimiter, at);
  const end = log.indexOf(delimiter, at);
  const part = log.slice(start === -1 ? 0 : start, end === -1 ? log.length : end);
  return /^\[sig-[^\n]*/m.exec(part)?.[0].replace(" [It] ", " ");
}
