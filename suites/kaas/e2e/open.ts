import { inconclusive, type Finding } from "../../../src/core/finding.ts";
import { expiry } from "../../../src/core/lifetime.ts";
import { ran } from "../../../src/probes/e2e/endings.ts";
import type { E2eResult } from "../../../src/probes/e2e/result.ts";
import type { Account, Standing } from "./account.ts";
import { foreignness, minorOf } from "./versions.ts";

/** Why there is nothing to judge. */
export function unusable(account: Account, now: Date): readonly Finding[] {
  if (account.results.length === 0) return [nothingHandedIn(account)];
  return account.results.flatMap((result) => outdated(result, account, now));
}

/** Why there may be failures that nobody has seen: nothing is passed on an account with one of these. */
export function open(account: Account, told: readonly Standing[] = []): readonly Finding[] {
  const { standings } = account;
  const unknown = standings === undefined ? noList(account) : leftOut(standings, told, account);
  return [...account.results.flatMap((result) => aboutResult(result, account)), ...unknown];
}

function noList({ suite, version }: Account): readonly Finding[] {
  const message = `This version of the tool does not know what ${suite.name} of Kubernetes ${minorOf(version)} are, so nobody can tell whether all of them ran.`;
  const remedy = "Use a newer version of scs-conformance.";
  return [inconclusive(message, { actual: version, cause: "dependency", remedy })];
}

function nothingHandedIn({ suite, handedIn }: Account): Finding {
  const message =
    handedIn === 0
      ? `No result of ${suite.name} was handed in.`
      : `Of what was handed in nothing is about ${suite.name}.`;
  const remedy = `${suite.command}, and then --sonobuoy FILE (docs: ${suite.docs})`;
  return inconclusive(message, { cause: "needs-attestation", remedy });
}

/** SCS-0003: a result of a year is good until two months into the next one. */
function outdated({ madeAt, sha256 }: E2eResult, { suite }: Account, now: Date): readonly Finding[] {
  if (madeAt === null) return [];
  const made = new Date(madeAt);
  const details = { about: { kind: "result", name: null, id: sha256 }, actual: madeAt };
  if (made.getTime() > now.getTime() + 86_400_000) {
    return [
      inconclusive("The result is of a time that has not come yet.", { ...details, cause: "unexpected-response" }),
    ];
  }
  const until = expiry(made, "year");
  if (now < until) return [];
  const message = `The result is too old: it was good until ${until.toISOString().slice(0, 10)}.`;
  return [inconclusive(message, { ...details, cause: "expired", remedy: suite.command })];
}

function aboutResult(result: E2eResult, { suite, version }: Account): readonly Finding[] {
  const about = { kind: "result", name: null, id: result.sha256 };
  const remedy = suite.command;
  const foreign = foreignness(result, suite, version);
  const say = (message: string, details: Partial<Finding> = {}) =>
    inconclusive(message, { about, cause: "dependency", ...details });
  return [
    ...(result.damage === null ? [] : [say(`The result cannot be read to its end: ${result.damage}.`)]),
    ...(foreign === undefined ? [] : [say(foreign, { remedy })]),
    ...(result.dryRun
      ? [
          say("The result is of a dry run: its tests were listed as passed, and none was run.", {
            expected: "E2E_DRYRUN is not set",
            remedy,
            deviation: "D0201-4",
          }),
        ]
      : []),
    ...(result.plugin === null
      ? []
      : [say(faults[result.plugin], { remedy: "sonobuoy logs -p e2e", deviation: "D0201-2" })]),
    ...(result.cutOff === null ? [] : [say(`The run of the tests was ended early: ${result.cutOff}.`, { remedy })]),
  ];
}

const faults = {
  timeout: "Sonobuoy waited for the result of the tests until its patience ended.",
  error: "Sonobuoy reports that the tests could not be run to their end.",
} as const;

function leftOut(all: readonly Standing[], told: readonly Standing[], { results, suite }: Account): readonly Finding[] {
  const remedy = suite.command;
  if (!all.some(({ ending }) => ending !== "missing" && ran(ending))) {
    return [inconclusive("Not one of the required tests ran.", { cause: "dependency", remedy, deviation: "D0201-6" })];
  }
  const standings = all.filter((standing) => !told.includes(standing));
  const isParallel = results.some(({ parallel }) => parallel);
  const idle = (standing: Standing) => ["missing", "skipped", "pending"].includes(standing.ending);
  const alone = standings.filter((each) => isParallel && each.test.serial && idle(each));
  const group = (members: readonly Standing[], what: string, deviation: "D0201-1" | "D0201-3" | "D0201-6") =>
    members.length === 0
      ? []
      : [
          inconclusive(`${members.length} of the ${all.length} required tests ${what}.`, {
            actual: members.map(({ name }) => name),
            cause: "dependency",
            remedy,
            deviation,
          }),
        ];
  const those = (ending: Standing["ending"]) =>
    standings.filter((each) => each.ending === ending && !alone.includes(each));
  return [
    ...group(alone, "must run alone, so the parallel run left them out", "D0201-1"),
    ...group(those("missing"), "are not in the result", "D0201-6"),
    ...group([...those("skipped"), ...those("pending")], "were left out", "D0201-6"),
    ...group(those("skipped-itself"), "did not find in the cluster what they need, and skipped themselves", "D0201-6"),
    ...group([...those("interrupted"), ...those("aborted")], "were cut off", "D0201-3"),
    ...group(those("unknown"), "ended in a way that the result does not say", "D0201-3"),
  ];
}
