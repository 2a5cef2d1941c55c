import { planOf, type Plan } from "../run/plan.ts";
import { knownScopes } from "../../suites/scopes/known-scopes.ts";
import { chooseScope } from "./choose-scope.ts";
import { flagOf } from "./layer-flags.ts";
import { day, flag, text, texts, type Words } from "./words.ts";

/** The plan that the words of a command line ask for. */
export async function planFrom(words: Words, now: Date): Promise<Plan> {
  const date = day(words, "date", now);
  const choice = await chooseScope(knownScopes, scopeWords(words), date);
  return planOf({
    ...choice,
    date,
    selection: texts(words, "select"),
    target: (text(words, "target") ?? "all") as Plan["target"], // yargs has checked the choice
    readOnly: flag(words, "read-only"),
  });
}

/** Who says something of a cluster and names no scope means that of clusters. */
function scopeWords(words: Words): readonly string[] {
  const given = texts(words, "scope");
  return given.length === 0 && flagOf("kaas", words) !== undefined ? ["scs-compatible-kaas"] : given;
}
