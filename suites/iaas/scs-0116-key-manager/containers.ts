import { inconclusive } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { containerSteps } from "./container-steps.probe.ts";
import { about, judged, type Expectation } from "./expectation.ts";
import { noKeyManager } from "./key-manager.ts";
import { page } from "./page.ts";

export const containers = testcase({
  id: "scs-0116-containers",
  requirement: "A project member can put a secret into a container, look into it and delete it.",
  level: "MUST",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D32"],
  needs: { container: containerSteps },
  judge: ({ container: { offered, attempts } }) => {
    if (!offered) return noKeyManager();
    if (attempts.some(({ operation }) => operation === "create")) return judged(expectations, attempts);
    const message = "There was no secret to put into a container, because none could be created.";
    return [inconclusive(message, { about, cause: "dependency" })];
  },
});

const expectations: readonly Expectation[] = [
  { operation: "create", act: "create a container", otherwise: "No container came of its creation." },
  {
    operation: "find",
    act: "list the project's containers",
    otherwise: "A container that was just created is not in the list.",
  },
  { operation: "show", act: "look into its container", otherwise: "The container does not hold the secret." },
  { operation: "delete", act: "delete its container", otherwise: "The container was not there to be deleted." },
  {
    operation: "gone",
    act: "look for a deleted container",
    otherwise: "A container is still there after its deletion.",
  },
];
