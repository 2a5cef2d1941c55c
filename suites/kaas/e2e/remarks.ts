import { note, type Finding } from "../../../src/core/finding.ts";
import { expiry } from "../../../src/core/lifetime.ts";
import { ran } from "../../../src/probes/e2e/endings.ts";
import type { Account } from "./account.ts";
import { releaseOf } from "./versions.ts";

/** What a verdict rests on, and until when. */
export function remarks({ results, version }: Account): readonly Finding[] {
  return results.flatMap(({ sha256, madeAt, tests, others, server, source }) => {
    const count = tests.filter(({ ending }) => ran(ending)).length + others.ran;
    const made = madeAt === null ? "at a time that it does not say" : `at ${madeAt}`;
    const until = madeAt === null ? {} : { until: expiry(new Date(madeAt), "year").toISOString() };
    const from = source === "sonobuoy" ? "an archive of Sonobuoy" : "a JUnit file";
    return [
      note(
        `This rests on ${from} that was handed in, made ${made}, with ${count} tests that ran. Whoever hands it in vouches for that it is of this cluster.`,
        { actual: { sha256, server }, ...until },
      ),
      ...(server !== null && releaseOf(server) !== releaseOf(version)
        ? [note("The cluster has been updated since.", { expected: server, actual: version })]
        : []),
    ];
  });
}
