import type { TempestResult } from "../../../src/probes/tempest.probe.ts";
import type { RequiredTest } from "./required-tests.ts";

/** What a result says of one required test. */
export interface Standing {
  readonly test: RequiredTest;
  /** `set-up-failed`: its class could not be set up, so it never ran. */
  readonly state: "passed" | "failed" | "skipped" | "unfinished" | "set-up-failed" | "missing";
  /** Of all attempts, in order; none where the class decided. */
  readonly outcomes: readonly string[];
}

/** Every required test, found by its idempotent id, or else by its name, or else by what became of its class. */
export function standings(required: readonly RequiredTest[], { tests }: TempestResult): readonly Standing[] {
  const byKey = new Map<string, string[]>();
  for (const { id, outcomes } of tests) {
    for (const key of keysOf(id)) byKey.set(key, [...(byKey.get(key) ?? []), ...outcomes]);
  }
  return required.map((test) => {
    const outcomes = byKey.get(test.uuid) ?? byKey.get(test.name) ?? [];
    const last = outcomes.at(-1) ?? stateOfClass(byKey.get(`setUpClass (${test.suite})`)?.at(-1));
    // The schema of the probe knows no other word.
    return { test, state: last as Standing["state"], outcomes };
  });
}

/** `module.Class.test[id-0123,smoke]` can be looked up by `0123`; one without an id only by its name. */
function keysOf(id: string): readonly string[] {
  const [, name = id, attributes = ""] = /^([^[\]]*)\[([^\]]*)\]$/.exec(id) ?? [];
  const uuids = attributes.split(",").filter((each) => each.startsWith("id-"));
  return uuids.length > 0 ? uuids.map((each) => each.slice(3)) : [name];
}

/** Of a class that was skipped or not set up, the tests are not named at all. */
function stateOfClass(outcome: string | undefined): Standing["state"] {
  if (outcome === "skipped") return "skipped";
  return outcome === "failed" || outcome === "unfinished" ? "set-up-failed" : "missing";
}
