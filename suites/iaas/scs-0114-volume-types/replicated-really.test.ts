import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { described } from "./example-types.ts";
import { replicatedReally } from "./replicated-really.ts";

const told = (description: string, replication_enabled: string) => ({
  volumeTypes: described(description).volumeTypes.map((type) => ({ ...type, extra_specs: { replication_enabled } })),
});

testTestcase(replicatedReally, {
  accepts: {
    "a cloud without volume types": described(),
    "nothing known of a replicated type": described("[scs:replicated]"),
    "the same in both": told("[scs:replicated]", "<is> True"),
    "the same in another spelling": told("[scs:replicated]", "true"),
    "neither of them": told("[scs:encrypted]", "<is> False"),
  },
  rejects: {
    "a type that only the description replicates": [
      told("[scs:replicated]", "<is> False"),
      {
        message: "The description says that the volumes are replicated, Cinder says that they are not.",
        about: { kind: "volume type", name: "type 0", id: "id-0" },
        actual: "replication_enabled=<is> False",
        deviation: "D26",
        remedy: "openstack volume type set --property 'replication_enabled=<is> True' id-0",
      },
    ],
  },
});

test("a replicated type that does not tell is a note", () => {
  const { volumeTypes } = told("Plain", "<is> True");
  expect(judge(replicatedReally, () => ({ ok: true, fact: volumeTypes })).findings).toMatchObject([
    { level: "note", expected: "[scs:replicated]", deviation: "D26" },
  ]);
});
