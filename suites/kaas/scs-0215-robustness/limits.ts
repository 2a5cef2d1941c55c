import type { Facts } from "../../../src/core/probe.ts";
import { testcase, type Testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { onMetrics } from "../evidence/admission-plugin.ts";
import { broken, decide, holds, unseen, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, onFlags, valueOf, type Started } from "../evidence/flags.ts";
import { common } from "./page.ts";

const needs = { ...onFlags, ...onMetrics, ...onAttestations };
export type LimitNeeds = typeof needs;

/** What the API server goes by without these flags. */
export const builtInLimits = {
  "max-requests-inflight": "400",
  "max-mutating-requests-inflight": "200",
  "min-request-timeout": "1800",
} as const;

/** `scs-0215-<flag>`. */
function limit(flag: keyof typeof builtInLimits, requirement: string): Testcase<LimitNeeds> {
  const id = `scs-0215-${flag}`;
  const what = `how --${flag} is set`;
  return testcase({
    ...common,
    id,
    requirement,
    level: "MUST",
    needs,
    judge: (facts) =>
      decide(
        id,
        facts,
        byApiServers(facts, what, (server) => [judged(server, flag)]),
        flag === "min-request-timeout" ? [] : bySeats(facts, what),
      ),
  });
}

function judged({ about, flags }: Started, flag: keyof typeof builtInLimits) {
  const builtIn = builtInLimits[flag];
  const value = valueOf(flags, flag);
  if (value === undefined) {
    const sentence = `--${flag} is not set, so the built-in default of ${builtIn} holds.`;
    return holds("configuration", sentence, { about, expected: `--${flag}`, actual: "not set" });
  }
  if (Number(value) > 0) return holds("configuration", `--${flag} is ${value}.`, { about });
  return broken("configuration", `--${flag}=${value} takes the limit away.`, {
    about,
    expected: `more than 0, such as ${builtIn}`,
    actual: value,
    remedy: `Start kube-apiserver with --${flag}=${builtIn}, or what fits its load.`,
  });
}

/** Both limits together are shared out among the priority levels. */
function bySeats({ metrics }: Facts<typeof onMetrics>, what: string): Evidence {
  if (metrics.outcome !== "answered") return unseen(what, metrics);
  const { seats } = metrics.answer;
  if (seats === null || seats <= 0) return [];
  const sentence = `the API server lets ${seats} requests be under way at once, which is the sum of its limits for reading and for changing requests.`;
  return [holds("behaviour", sentence, { expected: "a limit; the built-in ones are 400 and 200", actual: seats })];
}

export const maxRequests = limit(
  "max-requests-inflight",
  "The API server limits how many requests that read are under way at once.",
);

export const maxMutatingRequests = limit(
  "max-mutating-requests-inflight",
  "The API server limits how many requests that change something are under way at once.",
);

export const minRequestTimeout = limit(
  "min-request-timeout",
  "The API server has a lower limit for the time after which it ends a request that watches.",
);
