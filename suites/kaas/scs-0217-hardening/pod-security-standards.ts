import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds } from "../evidence/evidence.ts";
import { byLabels, onNamespaces } from "./namespace-labels.ts";
import { common } from "./page.ts";
import { fates, onPodSecurity } from "./pod-attempts.ts";

const needs = { ...onPodSecurity, ...onNamespaces, ...onAttestations };
const shared = { ...common, section: "medium", deviations: ["D0217-5"], needs } as const;
const remedy =
  "Set enforce: baseline in the defaults of PodSecurityConfiguration (--admission-control-config-file), or for each namespace: kubectl label namespace NAMESPACE pod-security.kubernetes.io/enforce=baseline";

const activeId = "scs-0217-pod-security-standards";

export const podSecurityStandards = testcase({
  ...shared,
  id: activeId,
  requirement: "At least Baseline of the Pod Security Standards is active in the whole cluster.",
  level: "MUST",
  judge(facts) {
    const what = "whether an ordinary namespace lets in pods that Baseline forbids";
    const found = fates(facts, what);
    const labels = byLabels(facts, what);
    if ("open" in found) return decide(activeId, facts, found.open, labels);
    const silent = found.seen.filter(({ fate }) => fate === "let in");
    if (silent.length === 0) return [holds("behaviour", `${outcome(found.seen)}.`)];
    // A default that only audits shows nothing here, so somebody else's word is heard before the last one.
    const otherwise = decide(activeId, facts, labels);
    if (otherwise.some(({ level }) => level !== "inconclusive")) return otherwise;
    return [
      broken("behaviour", "an ordinary namespace lets in pods that Baseline forbids, without a word.", {
        expected: "refused, or at least a warning",
        actual: silent.map(({ pod }) => pod),
        remedy,
      }),
    ];
  },
});

const enforcedId = "scs-0217-pod-security-enforced";

export const podSecurityEnforced = testcase({
  ...shared,
  id: enforcedId,
  requirement: "The Pod Security Standards are enforced: pods that break them are not let in.",
  level: "SHOULD",
  judge(facts) {
    const what = "whether an ordinary namespace refuses pods that Baseline forbids";
    const found = fates(facts, what);
    const labels = byLabels(facts, what, ["enforce"]);
    if ("open" in found) return decide(enforcedId, facts, found.open, labels);
    const letIn = found.seen.filter(({ fate }) => fate !== "refused");
    if (letIn.length === 0) return [holds("behaviour", `${outcome(found.seen)}.`)];
    if (labels.some(({ level }) => level === "note")) return labels;
    return [
      broken("behaviour", "an ordinary namespace lets in pods that Baseline forbids.", {
        expected: "refused",
        actual: letIn,
        remedy,
      }),
    ];
  },
});

function outcome(seen: readonly { readonly fate: string }[]): string {
  const refused = seen.filter(({ fate }) => fate === "refused").length;
  const of = `of ${seen.length} kinds of pods that Baseline forbids an ordinary namespace refuses ${refused}`;
  return refused === seen.length ? of : `${of}, and warns of the others`;
}
