import { profiles, type Condition } from "../core/policy.ts";
import { validityOn } from "../core/scope.ts";
import { UsageError } from "../errors.ts";
import type { Plan } from "../run/plan.ts";
import { flag, text, texts, type Words } from "./words.ts";

/** A profile that is about a certificate goes with nothing that could never lead to one: better now than in an hour. */
export function refuseContradictions(words: Words, plan?: Plan): void {
  const profile = text(words, "profile");
  if (profile !== "certify" && profile !== "strict") return;
  const target = text(words, "target") ?? "all";
  const asked = texts(words, "fail-on").flatMap((each) => each.split(",").map((word) => word.trim()));
  const missing = asked.length === 0 ? [] : profiles[profile].filter((condition) => !asked.includes(condition));
  const contradictions = [
    ...given(words, "select", "-s"),
    ...given(words, "failed-from"),
    ...given(words, "expiring-within"),
    ...given(words, "baseline"),
    ...(flag(words, "read-only") ? ["--read-only"] : []),
    ...(target === "all" || target === "main" ? [] : [`--target ${target}`]),
    ...(missing.length === 0 ? [] : [`--fail-on without ${missing.join(", ")}`]),
    ...(asked.includes("regression" satisfies Condition) ? ["--fail-on regression"] : []),
    ...(plan?.versions ?? []).flatMap(({ version }) => {
      const validity = plan && validityOn(plan.scope, version, plan.date);
      return validity === "effective" || validity === "warn" ? [] : [`the version ${version}, which is ${validity}`];
    }),
  ];
  if (contradictions.length === 0) return;
  throw new UsageError(
    `--profile ${profile} is about the whole of versions in force, so it cannot go with ${contradictions.join(", ")}.`,
  );
}

/** A record is no live run, and no profile makes it one. */
export function refuseToCertifyRecords(words: Words): void {
  const profile = text(words, "profile");
  if (profile !== "certify" && profile !== "strict") return;
  throw new UsageError(
    `--profile ${profile} is about a live run, and this is a record: without it, judge goes by the policy of the run.`,
  );
}

function given(words: Words, name: string, shown = `--${name}`): readonly string[] {
  return texts(words, name).length > 0 ? [shown] : [];
}
