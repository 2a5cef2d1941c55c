import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { authorization } from "../../../src/probes/kubernetes/authorization.probe.ts";
import { onAttestations } from "../../attested.ts";
import { onMetrics } from "../evidence/admission-plugin.ts";
import { broken, decide, holds, unseen, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, listOf, onFlags, type Started } from "../evidence/flags.ts";
import { isByRbac } from "./by-rbac.ts";
import { common } from "./page.ts";

const id = "scs-0217-rbac";
const what = "whether RBAC decides what users may do";
const remedy = "Start kube-apiserver with RBAC in --authorization-mode.";
const onOwnReview = { authorization };

export const rbac = testcase({
  ...common,
  id,
  requirement: "RBAC decides what users may do.",
  level: "SHOULD",
  deviations: ["D0217-12"],
  needs: { ...onOwnReview, ...onMetrics, ...onFlags, ...onAttestations },
  judge: (facts) => decide(id, facts, byReview(facts), byMetrics(facts), byApiServers(facts, what, byMode)),
});

/** That its API is there does not show that it decides. */
function byReview({ authorization: { own, isRbacServed } }: Facts<typeof onOwnReview>): Evidence {
  if (isByRbac(own)) return [holds("behaviour", "a rule of RBAC lets the login read the version.")];
  if (isRbacServed !== false) return own.outcome === "answered" ? [] : unseen(what, own);
  const details = { expected: "rbac.authorization.k8s.io/v1", actual: "not served", remedy };
  return [broken("behaviour", "the API server has no rules of RBAC.", details)];
}

function byMetrics({ metrics }: Facts<typeof onMetrics>): Evidence {
  if (metrics.outcome !== "answered") return unseen(what, metrics);
  return metrics.answer.authorizers.includes("RBAC")
    ? [holds("behaviour", "the API server counts the decisions of RBAC.")]
    : [];
}

function byMode({ about, flags }: Started): Evidence {
  if ("authorization-config" in flags) return [];
  const modes = listOf(flags, "authorization-mode");
  if (modes.includes("RBAC")) return [holds("configuration", "--authorization-mode names RBAC.", { about })];
  return [broken("configuration", "--authorization-mode does not name RBAC.", { about, actual: modes, remedy })];
}
