import { testcase } from "../../../src/core/testcase.ts";
import { judged, type Expectation } from "./expectation.ts";
import { noKeyManager } from "./key-manager.ts";
import { page } from "./page.ts";
import { secretSteps } from "./secret-steps.probe.ts";

export const permissions = testcase({
  id: "scs-0116-permissions",
  requirement: "A project member can create, find and delete secrets.",
  level: "MUST",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D31", "D32"],
  needs: { secret: secretSteps },
  judge: ({ secret: { offered, attempts } }) => (offered ? judged(expectations, attempts) : noKeyManager()),
});

const expectations: readonly Expectation[] = [
  { operation: "create", act: "create a secret", otherwise: "No secret came of its creation." },
  {
    operation: "find",
    act: "list the project's secrets",
    otherwise: "A secret that was just created is not in the list of secrets.",
    deviation: "D31",
  },
  {
    operation: "delete",
    act: "delete its secret",
    otherwise: "A secret that was just created was not there to be deleted.",
    deviation: "D31",
  },
  { operation: "gone", act: "look for a deleted secret", otherwise: "A secret is still there after its deletion." },
];
