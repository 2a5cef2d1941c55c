import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { featureNames, majority, type Feature } from "./features.ts";
import { known, onRegistry } from "./on-registry.ts";
import { common } from "./page.ts";

export const requiredFeatures = testcase({
  ...common,
  id: "scs-0212-required-features",
  requirement: "The container registry has at least 9 of the 16 features that the standard lists.",
  level: "SHOULD",
  needs: onRegistry,
  judge: (facts) => {
    const all = featureNames.map((feature) => standing(feature, known(feature, facts)));
    const names = (state: Standing["state"]) =>
      all.filter((each) => each.state === state).map(({ feature }) => feature);
    const [there, lacking, open] = [names("there"), names("lacking"), names("open")];
    const details = { expected: `at least ${majority} of ${all.length}`, actual: { there, lacking, unknown: open } };
    if (there.length >= majority) return [note(`There is evidence of ${there.length} features.`, details)];
    if (all.length - lacking.length < majority) {
      return [violation(`The registry lacks ${lacking.length} of ${all.length} features.`, details)];
    }
    const message = `There is evidence of ${there.length} features only; of ${open.length} nobody knows.`;
    return [inconclusive(message, { ...details, ...why(all) })];
  },
});

interface Standing {
  readonly feature: Feature;
  readonly state: "there" | "lacking" | "open";
  readonly findings: readonly Finding[];
}

function standing(feature: Feature, findings: readonly Finding[]): Standing {
  const has = (level: Finding["level"]) => findings.some((finding) => finding.level === level);
  if (has("violation")) return { feature, state: "lacking", findings };
  return { feature, state: has("note") && !has("inconclusive") ? "there" : "open", findings };
}

/** What stands in the way of more evidence: something that can be mended rather than that nobody has attested it. */
function why(all: readonly Standing[]) {
  const open = all.flatMap(({ findings }) => findings.filter(({ level }) => level === "inconclusive"));
  const decisive = open.find(({ cause }) => cause !== "needs-attestation") ?? open[0];
  return {
    cause: decisive?.cause ?? ("needs-attestation" as const),
    ...(decisive?.remedy === undefined ? {} : { remedy: decisive.remedy }),
  };
}
