import { inconclusive } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { about, judged, type Expectation } from "./expectation.ts";
import { noKeyManager } from "./key-manager.ts";
import { page } from "./page.ts";
import { secretSteps } from "./secret-steps.probe.ts";

export const payload = testcase({
  id: "scs-0116-payload",
  requirement: "A project member can look at a secret and read its content, which is what was stored.",
  level: "MUST",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D32"],
  needs: { secret: secretSteps },
  judge: ({ secret: { offered, attempts } }) => {
    if (!offered) return noKeyManager();
    if (attempts.some(({ operation }) => operation === "payload")) return judged(expectations, attempts);
    return [
      inconclusive("There was no secret to read, because none could be created.", { about, cause: "dependency" }),
    ];
  },
});

const expectations: readonly Expectation[] = [
  {
    operation: "show",
    act: "look at its secret",
    otherwise: "A secret does not have the name that it was created with.",
  },
  {
    operation: "payload",
    act: "read the content of its secret",
    otherwise: "The content of a secret came back as something else than what was stored.",
  },
];
