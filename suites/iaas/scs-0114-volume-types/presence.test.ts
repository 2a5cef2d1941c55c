import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { described as cloud } from "./example-types.ts";
import { presence } from "./presence.ts";

testTestcase(presence("encrypted"), {
  accepts: {
    "an encrypted type": cloud(null, "[scs:encrypted] Safe"),
    "an encrypted type in a faulty list": cloud("[scs:replicated, encrypted]"),
  },
  rejects: {
    "no types": [
      cloud(),
      { actual: [], remedy: "openstack volume type set --description '[scs:encrypted] DESCRIPTION' TYPE" },
    ],
    "a replicated type": [cloud("[scs:replicated]"), { actual: [{ name: "type 0", description: "[scs:replicated]" }] }],
    "a list that is not at the beginning": [cloud("Safe [scs:encrypted]")],
    "another spelling": [cloud("[scs:Encrypted]")],
  },
});

testTestcase(presence("replicated"), {
  accepts: { "a replicated type": cloud("[scs:encrypted, replicated]") },
  rejects: { "an encrypted type": [cloud("[scs:encrypted]")] },
});
