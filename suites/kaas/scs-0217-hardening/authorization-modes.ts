import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { accessOfOthers } from "../../../src/probes/kubernetes/access-of-others.probe.ts";
import { authorization } from "../../../src/probes/kubernetes/authorization.probe.ts";
import { onAttestations } from "../../attested.ts";
import { onMetrics } from "../evidence/admission-plugin.ts";
import { broken, decide, holds, unseen, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, listOf, onFlags, type Started } from "../evidence/flags.ts";
import { nodeThing } from "../evidence/kubelets.ts";
import { isByRbac } from "./by-rbac.ts";
import { common } from "./page.ts";

const id = "scs-0217-authorization-modes";
const what = "who decides what users and nodes may do";
const others = ["RBAC", "ABAC", "Webhook"];
const remedy = "Start kube-apiserver with --authorization-mode=Node,RBAC.";
const onReviews = { others: accessOfOthers, authorization };

export const authorizationModes = testcase({
  ...common,
  id,
  requirement: "Node decides what nodes may do, and RBAC, ABAC or a webhook what others may.",
  level: "MUST",
  deviations: ["D0217-1", "D0217-12"],
  needs: { ...onReviews, ...onMetrics, ...onFlags, ...onAttestations },
  judge: (facts) => decide(id, facts, byReviews(facts), byMetrics(facts), byApiServers(facts, what, byMode)),
});

function byReviews({ others: { node, user }, authorization: { own } }: Facts<typeof onReviews>): Evidence {
  if (node.outcome !== "answered") return unseen(what, node);
  const { allowed, reason, node: name } = node.answer;
  if (allowed) {
    return [
      broken("behaviour", "a node may read a secret that none of its pods uses.", {
        about: nodeThing(name),
        expected: "no relationship found between node and object",
        actual: reason === "" ? "allowed" : reason,
        remedy,
      }),
    ];
  }
  if (!/no relationship found between node/.test(reason) || !(isByRbac(own) || isByRbac(user))) return [];
  return [holds("behaviour", "Node keeps a node from a secret that is not its own, and RBAC lets users read.")];
}

/** Those that have decided anything since the API server started. */
function byMetrics({ metrics }: Facts<typeof onMetrics>): Evidence {
  if (metrics.outcome !== "answered") return unseen(what, metrics);
  const { authorizers } = metrics.answer;
  if (!authorizers.includes("Node") || !others.some((mode) => authorizers.includes(mode))) return [];
  return [holds("behaviour", `the API server counts the decisions of ${authorizers.join(" and ")}.`)];
}

/** What a configuration file says nobody sees. */
function byMode({ about, flags }: Started): Evidence {
  if ("authorization-config" in flags) return [];
  const modes = listOf(flags, "authorization-mode");
  const isOpen = modes.length === 0 || modes.includes("AlwaysAllow");
  if (!isOpen && modes.includes("Node") && others.some((mode) => modes.includes(mode))) {
    return [holds("configuration", `--authorization-mode is ${modes.join(",")}.`, { about })];
  }
  const sentence = isOpen
    ? "the API server lets everybody do everything."
    : "--authorization-mode does not name Node and one of RBAC, ABAC and Webhook.";
  const actual = modes.length === 0 ? "not set, which is AlwaysAllow" : modes;
  return [broken("configuration", sentence, { about, expected: ["Node", "RBAC"], actual, remedy })];
}
