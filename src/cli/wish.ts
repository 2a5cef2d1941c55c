import { planOf, type Plan } from "../run/plan.ts";
import { iaasPreflight } from "../../suites/iaas/preflight.ts";
import { scopes } from "../../suites/scopes/scopes.ts";
import { chooseScope } from "./choose-scope.ts";
import { day, flag, text, texts, type Words } from "./words.ts";

/** The plan that the words of a command line ask for. */
export function planFrom(words: Words, now: Date): Plan {
  const date = day(words, "date", now);
  return planOf({
    ...chooseScope(scopes, texts(words, "scope"), date),
    date,
    preflight: iaasPreflight,
    selection: texts(words, "select"),
    target: (text(words, "target") ?? "all") as Plan["target"], // yargs has checked the choice
    readOnly: flag(words, "read-only"),
  });
}
