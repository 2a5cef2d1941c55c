import { expect } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { attested, unattested } from "../evidence/examples.ts";
import { exampleData, onCluster } from "../scs-0210-version-policy/example-facts.ts";
import { updatedRegularly } from "./updated-regularly.ts";

const { attestations } = unattested;
const stale = exampleData({ releasesUntil: "2024-07-17T00:00:00Z" });

testTestcase(updatedRegularly, {
  accepts: {
    "the newest patch": { attestations, ...onCluster("v1.30.3", "2024-10-01T00:00:00Z") },
    "a person's word, where the data is old": {
      ...onCluster("v1.30.3", "2026-11-21T00:00:00Z", stale),
      attestations: attested(updatedRegularly.id, "PASS").attestations,
    },
  },
  rejects: {
    "a patch that was due": [
      { attestations, ...onCluster("v1.30.2", "2024-10-01T00:00:00Z") },
      {
        message: expect.stringMatching(/^By behaviour: .*1\.30\.3 came out/) as string,
      },
    ],
  },
  leavesOpen: {
    "data that is too old": [
      { attestations, ...onCluster("v1.30.3", "2024-12-01T00:00:00Z", stale) },
      { message: expect.not.stringMatching(/^By behaviour/) as string, cause: "dependency" },
    ],
  },
});
