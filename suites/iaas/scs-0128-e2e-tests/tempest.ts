import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { expiry } from "../../../src/core/lifetime.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { tempest, type TempestResult } from "../../../src/probes/tempest.probe.ts";
import { requiredTests } from "./required-tests.ts";
import { standings, type Standing } from "./standing.ts";

export const requiredTestsPass = testcase({
  id: "scs-0128-tempest",
  requirement: "Of the tests of Tempest that the standard lists, none fails.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0128-v1-e2e-test",
  section: "light",
  lifetime: "year",
  deviations: ["D42"],
  needs: { tempest, clock },
  judge: (facts) => {
    if (facts.tempest === null) return [nothingHandedIn()];
    const late = outdated(facts.tempest, new Date(facts.clock.now));
    if (late !== undefined) return [late];
    const all = standings(requiredTests, facts.tempest);
    return [...all.flatMap(failure), ...open(all, facts.tempest), ...remarks(all, facts.tempest)];
  },
});

const howTo = "docs: suites/iaas/scs-0128-e2e-tests/README.md";

function nothingHandedIn(): Finding {
  const message = "This tool does not run Tempest, and no result of it was handed in.";
  return inconclusive(message, { cause: "needs-attestation", remedy: `--tempest FILE (${howTo})` });
}

/** SCS-0003: a result of a year is good until two months into the next one. */
function outdated({ madeAt }: TempestResult, now: Date): Finding | undefined {
  if (madeAt === null) return undefined;
  const made = new Date(madeAt);
  const until = expiry(made, "year");
  const actual = madeAt;
  if (made.getTime() > now.getTime() + 86_400_000)
    return inconclusive("The result is of a time that has not come yet.", { actual, cause: "unexpected-response" });
  if (now < until) return undefined;
  const message = `The result is too old: it was good until ${until.toISOString().slice(0, 10)}.`;
  return inconclusive(message, { actual, cause: "expired", remedy: `Run Tempest again (${howTo}).` });
}

function failure({ test: { name, uuid }, state, outcomes }: Standing): readonly Finding[] {
  if (state !== "failed") return [];
  return [
    violation("The test failed.", {
      about: { kind: "test", name, id: uuid },
      expected: "passed or skipped",
      actual: outcomes.length === 1 ? "failed" : outcomes,
      remedy: `Run it alone to see why: tempest run --regex ${uuid}`,
    }),
  ];
}

/** Why there may be failures that nobody has seen. */
function open(all: readonly Standing[], { damage, format }: TempestResult): readonly Finding[] {
  const lacking = (state: Standing["state"], what: string): readonly Finding[] => {
    const names = namesOf(all, state);
    if (names.length === 0) return [];
    const message = `Of ${names.length} of the ${all.length} required tests ${what}.`;
    return [inconclusive(message, { actual: names, cause: "dependency", remedy: `Run them, too (${howTo}).` })];
  };
  const idle = all.every(({ state }) => state !== "passed" && state !== "failed");
  return [
    ...(damage === null
      ? []
      : [inconclusive(`The file cannot be read to its end as ${format}: ${damage}.`, { cause: "dependency" })]),
    ...lacking("missing", "there is no result"),
    ...lacking("unfinished", "only the beginning is there"),
    ...lacking("set-up-failed", "the class could not be set up, so they did not run"),
    ...(idle ? [inconclusive("Not one of the required tests ran.", { cause: "dependency" })] : []),
  ];
}

function remarks(all: readonly Standing[], { madeAt, tests, sha256 }: TempestResult): readonly Finding[] {
  const skipped = namesOf(all, "skipped");
  const unsteady = all.filter(({ outcomes }) => new Set(outcomes).size > 1);
  const made = madeAt === null ? "at a time that it does not say" : `at ${madeAt}`;
  return [
    note(
      `This rests on a result that was handed in, made ${made}, with ${tests.length} tests. It does not say of which cloud it is.`,
      { actual: { sha256 }, ...(madeAt === null ? {} : { until: expiry(new Date(madeAt), "year").toISOString() }) },
    ),
    ...(skipped.length > 0
      ? [note(`${skipped.length} of the required tests were skipped, which the standard allows.`, { actual: skipped })]
      : []),
    ...unsteady.map(({ test, outcomes }) =>
      note("The test was run more than once, with different outcomes; the last one counts.", {
        about: { kind: "test", name: test.name, id: test.uuid },
        actual: outcomes,
      }),
    ),
  ];
}

const namesOf = (all: readonly Standing[], state: Standing["state"]): readonly string[] =>
  all.filter((each) => each.state === state).map(({ test }) => test.name);
