import type { PodAttempt } from "../../../src/probes/kubernetes/pod-security.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import {
  absent,
  answered,
  apiServer,
  attested,
  counted,
  failed,
  hidden,
  refused,
  shown,
  uncounted,
  unattested,
} from "../evidence/examples.ts";
import { nodeRestriction } from "./node-restriction.ts";
import { podSecurityEnforced, podSecurityStandards } from "./pod-security-standards.ts";
import { podSecurity } from "./pod-security.ts";

const blind = { ...unattested, ...uncounted, ...hidden };
const attempt = (result: "allowed" | "admission" | "authorization", message: string | null = null) => ({
  attempt: answered({ node: "a", result, message }),
});
const said = 'nodes "a" is forbidden: node "x" is not allowed to modify node "a"';
const forbidden = { attempt: refused("impersonate users") };
const plugins = (...admissionPlugins: string[]) => counted({ admissionPlugins });

testTestcase(nodeRestriction, {
  accepts: {
    "a refusal by the plugin": { ...blind, ...attempt("admission", said) },
    "counts, where we may not try": { ...blind, ...forbidden, ...plugins("NodeRestriction") },
    "a flag in which it is not the first": {
      ...blind,
      ...forbidden,
      ...shown(apiServer({ "enable-admission-plugins": "EventRateLimit,NodeRestriction" })),
    },
  },
  rejects: {
    "a node that may label another, whatever is counted": [
      { ...blind, ...attempt("allowed"), ...plugins("NodeRestriction") },
      { message: "By behaviour: one node may label another.", about: { kind: "node", name: "a" } },
    ],
    "counts of others only": [{ ...blind, ...forbidden, ...plugins("PodSecurity") }, { actual: ["PodSecurity"] }],
    "a flag without it": [
      { ...blind, ...forbidden, ...shown(apiServer({})) },
      { message: "By configuration: NodeRestriction is not on, which it is not by itself.", deviation: "D0217-3" },
    ],
  },
  leavesOpen: {
    "what is not for us": [
      { ...blind, ...forbidden },
      { actual: "may not impersonate users", cause: "privilege" },
      { actual: "may not get /metrics", cause: "privilege" },
    ],
    "a refusal before the plugin": [{ ...blind, ...attempt("authorization", "…") }, { cause: "privilege" }],
    "a refusal by another plugin": [
      { ...blind, ...attempt("admission", "policy x"), metrics: failed },
      { cause: "unexpected-response" },
    ],
  },
  misses: {
    "a hosted control plane without nodes": [
      { ...unattested, ...hidden, attempt: absent, ...plugins() },
      { cause: "needs-attestation" },
    ],
  },
});

const names = ["harmless", "privileged", "host-namespaces", "host-path", "host-port", "capabilities"] as const;
const letIn = (pod: PodAttempt["pod"], warning: string | null = null): PodAttempt => ({
  pod,
  isAdmitted: true,
  message: null,
  warning,
});
const denied = (pod: PodAttempt["pod"], message = 'violates PodSecurity "baseline:latest": …'): PodAttempt => ({
  pod,
  isAdmitted: false,
  message,
  warning: null,
});
const others = names.slice(1);
const harmless = letIn("harmless");
const tried = (unlabelled: PodAttempt[], baseline: PodAttempt[] = [harmless, denied("privileged")]) => ({
  pods: answered({ unlabelled, baseline }),
});
const untried = { pods: refused("create namespaces and pods") };

testTestcase(podSecurity, {
  accepts: {
    "a refusal by the plugin": { ...blind, ...tried([]) },
    "counts, where a policy engine is faster": {
      ...blind,
      ...tried([], [harmless, denied("privileged", "policy x")]),
      ...plugins("PodSecurity"),
    },
    "a flag that does not name it": { ...blind, ...untried, ...shown(apiServer({})) },
  },
  rejects: {
    "a privileged pod that is let in": [
      { ...blind, ...tried([], [harmless, letIn("privileged")]), ...plugins("PodSecurity") },
      { message: "By behaviour: a namespace that asks for Baseline lets in a privileged pod." },
    ],
    "a flag that switches it off": [
      { ...blind, ...untried, ...shown(apiServer({ "disable-admission-plugins": "PodSecurity,DefaultStorageClass" })) },
      { actual: ["PodSecurity", "DefaultStorageClass"] },
    ],
    "counts of others only": [{ ...blind, ...untried, ...plugins("NodeRestriction") }],
  },
  leavesOpen: { "what is not for us": [{ ...blind, ...untried }, { cause: "privilege" }, { cause: "privilege" }] },
  misses: {
    "a refusal by a policy engine": [
      { ...blind, ...tried([], [harmless, denied("privileged", "policy x")]), ...plugins() },
    ],
  },
});

const namespace = (name: string, labels: Record<string, string> = {}) => ({ metadata: { name, uid: name, labels } });
const level = (mode: string, value = "baseline") => ({ [`pod-security.kubernetes.io/${mode}`]: value });
const spaces = (...all: ReturnType<typeof namespace>[]) => ({ namespaces: answered(all) });
const ordinary = { ...unattested, ...spaces(namespace("default"), namespace("kube-system")) };
const labelled = (mode: string, value?: string) => ({
  ...unattested,
  ...spaces(
    namespace("default", level(mode, value)),
    namespace("kube-system"),
    namespace("scs-conformance-1-namespace-1"),
  ),
});
const allDenied = tried([harmless, ...others.map((pod) => denied(pod))]);
const allWarned = tried([harmless, ...others.map((pod) => letIn(pod, "would violate"))]);
const allLetIn = tried([harmless, ...others.map((pod) => letIn(pod))]);
const oneLetIn = tried([harmless, ...others.map((pod) => (pod === "host-path" ? letIn(pod) : denied(pod)))]);
const sameWarning = tried(names.map((pod) => letIn(pod, "this API is deprecated")));
const noneLetIn = tried(names.map((pod) => denied(pod, "no pods here")));

testTestcase(podSecurityStandards, {
  accepts: {
    refusals: { ...ordinary, ...allDenied },
    "refusals by a policy engine": {
      ...ordinary,
      ...tried([harmless, ...others.map((pod) => denied(pod, "policy x"))]),
    },
    warnings: { ...ordinary, ...allWarned },
    "labels of all namespaces for users": { ...labelled("audit", "restricted"), ...allLetIn },
    "labels, where we may not try": { ...labelled("warn"), ...untried },
    "a person's word that it is audited": { ...ordinary, ...attested(podSecurityStandards.id, "PASS"), ...allLetIn },
  },
  rejects: {
    "pods that are let in": [
      { ...ordinary, ...allLetIn },
      {
        message: "By behaviour: an ordinary namespace lets in pods that Baseline forbids, without a word.",
        actual: ["privileged", "host-namespaces", "host-path", "host-port", "capabilities"],
      },
    ],
    "one of them": [{ ...ordinary, ...oneLetIn }, { actual: ["host-path"] }],
    "a warning that everybody gets": [{ ...ordinary, ...sameWarning }],
    "labels of some": [
      { ...unattested, ...spaces(namespace("default"), namespace("a", level("enforce"))), ...allLetIn },
    ],
    "labels that forbid nothing": [{ ...labelled("enforce", "privileged"), ...allLetIn }],
  },
  leavesOpen: {
    "what is not for us": [{ ...ordinary, ...untried }, { cause: "privilege" }],
    "a cluster that lets nothing in": [
      { ...ordinary, ...noneLetIn },
      { actual: "no pods here", cause: "dependency" },
    ],
  },
});

testTestcase(podSecurityEnforced, {
  accepts: {
    refusals: { ...ordinary, ...allDenied },
    "labels that enforce": { ...labelled("enforce"), ...allWarned },
  },
  rejects: {
    warnings: [
      { ...ordinary, ...allWarned },
      { message: "By behaviour: an ordinary namespace lets in pods that Baseline forbids." },
    ],
    "labels that warn": [{ ...labelled("warn"), ...allLetIn }],
    "one that is let in": [{ ...ordinary, ...oneLetIn }, { actual: [{ pod: "host-path", fate: "let in" }] }],
  },
  leavesOpen: { "what is not for us": [{ ...ordinary, ...untried }, { cause: "privilege" }] },
});
