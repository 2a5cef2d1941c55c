import { inconclusive, violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { contentSteps } from "./content-steps.probe.ts";
import { declared } from "./declared.ts";

export const content = testcase({
  ...declared,
  id: "scs-0117-content",
  requirement: "A volume that was restored from a backup has the content of the original.",
  deviations: ["D34"],
  needs: { backup: contentSteps },
  judge: ({ backup: { steps, original, restored } }) => {
    const broken = steps.find(({ result }) => result !== "ready");
    if (broken) {
      const message = `The contents could not be compared: the step "${broken.step}" did not succeed.`;
      const actual = broken.reason ?? broken.status;
      const cause = broken.result === "over-quota" ? "quota" : "unexpected-response";
      return [inconclusive(message, { actual, cause })];
    }
    if (original === null || restored === null) {
      const message = "The image service did not compute the hashes by which the contents could be compared.";
      return [inconclusive(message, { actual: { original, restored }, cause: "unexpected-response" })];
    }
    if (original.hash === restored.hash) return [];
    const [what, key] =
      original.bytes === restored.bytes ? (["another content", "hash"] as const) : (["another size", "bytes"] as const);
    return [
      violation(`The restored volume has ${what} than the original. The official testcase does not look.`, {
        expected: original[key],
        actual: restored[key],
        remedy: "Do not rely on any backup before the driver of the backup service has been looked at.",
        deviation: "D34",
      }),
    ];
  },
});
