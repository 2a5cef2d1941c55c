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
    flaky: log.split(delimiter).flatMap(flakyIn),
    isWhole: /^Ran \d+ of \d+ Specs in /m.test(log),
  };
}

const delimiter = "------------------------------";

/** A test's part of the log has its name in a line of its own, before what happened or, in parallel runs, after. */
function flakyIn(part: string): E2eLog["flaky"] {
  const marks = [...part.matchAll(/\[FLAKEY TEST - TOOK (\d{1,9}) ATTEMPTS TO PASS\]/g)];
  if (marks.length === 0) return [];
  const line = /^\[sig-[^\n]*/m.exec(part)?.[0].replace(" [It] ", " ");
  return marks.map(({ 1: attempts }) => ({ line, attempts: Number(attempts) }));
}
