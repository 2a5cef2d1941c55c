import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { decide, holds, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, onFlags, valueOf, type Started } from "../evidence/flags.ts";
import { builtInLimits } from "./limits.ts";
import { common } from "./page.ts";

const id = "scs-0215-limits-fit-load";

export const limitsFitLoad = testcase({
  ...common,
  id,
  requirement: "The limits of the API server are adapted to its load.",
  level: "SHOULD",
  needs: { ...onFlags, ...onAttestations },
  judge: (facts) => decide(id, facts, byApiServers(facts, "how the limits of the API server are set", adapted)),
});

/** The defaults may be right as well, but that only a person can say who knows the load. */
function adapted({ about, flags }: Started): Evidence {
  const own = Object.entries(builtInLimits).flatMap(([flag, builtIn]) => {
    const value = valueOf(flags, flag);
    return value === undefined || value === builtIn ? [] : [`--${flag}=${value}`];
  });
  if (own.length === 0) return [];
  const sentence = "somebody has given the API server other limits than the built-in ones.";
  return [holds("configuration", sentence, { about, expected: builtInLimits, actual: own })];
}
