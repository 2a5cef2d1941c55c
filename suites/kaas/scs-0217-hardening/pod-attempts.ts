import { inconclusive } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import { podSecurity as observed, type PodAttempt } from "../../../src/probes/kubernetes/pod-security.probe.ts";
import { unseen, type Evidence } from "../evidence/evidence.ts";

export const onPodSecurity = { pods: observed };

interface Fate {
  readonly pod: PodAttempt["pod"];
  /** `warned`: let in, with a warning that the harmless pod did not get. */
  readonly fate: "refused" | "warned" | "let in";
}

/** What became of pods that Baseline forbids, in a namespace like any other; or why that is not known. */
export function fates(
  { pods }: Facts<typeof onPodSecurity>,
  what: string,
): { readonly seen: readonly Fate[] } | { readonly open: Evidence } {
  if (pods.outcome !== "answered") return { open: unseen(what, pods, "W") };
  const { unlabelled } = pods.answer;
  const harmless = unlabelled.find(({ pod }) => pod === "harmless");
  if (harmless?.isAdmitted !== true) {
    const message = `Not even a harmless pod is let in, so that others are not shows nothing, and it is not known ${what}.`;
    return { open: [inconclusive(message, { actual: harmless?.message ?? null, cause: "dependency" })] };
  }
  const others = unlabelled.filter(({ pod }) => pod !== "harmless");
  return { seen: others.map((attempt) => ({ pod: attempt.pod, fate: fateOf(attempt, harmless) })) };
}

function fateOf({ isAdmitted, warning }: PodAttempt, harmless: PodAttempt): Fate["fate"] {
  if (!isAdmitted) return "refused";
  return warning !== null && warning !== harmless.warning ? "warned" : "let in";
}
