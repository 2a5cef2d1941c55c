import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { described } from "./example-types.ts";
import { standardAspectsOnly } from "./standard-aspects.ts";

testTestcase(standardAspectsOnly, {
  accepts: {
    "a cloud without volume types": described(),
    "no list": described(null, "Fast"),
    "both aspects": described("[scs:encrypted, replicated]"),
    "aspects out of order": described("[scs:replicated, encrypted]"),
    "an empty list": described("[scs:]"),
  },
  rejects: {
    "an aspect twice": [
      described("[scs:encrypted, encrypted]"),
      {
        message: 'The list names "encrypted" more than once.',
        about: { kind: "volume type", name: "type 0", id: "id-0" },
        actual: ["encrypted", "encrypted"],
        deviation: "D25",
        remedy: "openstack volume type set --description '[scs:encrypted]' id-0",
      },
    ],
    "an unknown aspect": [
      described("[scs:encrypted, ssd] Fast"),
      {
        message: 'The list names "ssd", which the standard does not define.',
        deviation: "D25",
        remedy: "openstack volume type set --description '[scs:encrypted] ssd Fast' id-0",
      },
    ],
    "both faults": [described("[scs:ssd, ssd]"), {}, {}],
  },
});
