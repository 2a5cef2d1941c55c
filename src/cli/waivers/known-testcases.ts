import { declaredBy } from "../../run/plan.ts";
import { scopes } from "../../../suites/scopes/scopes.ts";

/** Every id that a testcase of any scope has. */
export function knownTestcases(): ReadonlySet<string> {
  return new Set(scopes.flatMap(({ versions }) => declaredBy(versions)).map(({ entry }) => entry.id));
}
