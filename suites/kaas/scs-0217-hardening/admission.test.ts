import { expect, test } from "vitest";
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
    "a flag that switches it off again": [
      {
        ...blind,
        ...forbidden,
        ...shown(
          apiServer({ "enable-admission-plugins": "NodeRestriction", "disable-admission-plugins": "NodeRestriction" }),
        ),
      },
    ],
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
    "a refusal before the plugin, in its words": [{ ...blind, ...attempt("authorization", said) }],
    "a refusal without a word": [{ ...blind, ...attempt("admission") }, { cause: "privilege" }],
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
    "a namespace in which no privileged pod was tried": [{ ...blind, ...tried([], [harmless]), ...plugins() }],
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
    "refusals, in whatever order": { ...ordinary, ...tried([...others.map((pod) => denied(pod)), harmless]) },
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
    "a warning that only the harmless pod gets": [
      { ...ordinary, ...tried([letIn("harmless", "this image is old"), ...others.map((pod) => letIn(pod))]) },
    ],
    "pods that are let in, where labels are not for us": [
      { ...unattested, namespaces: refused("list namespaces"), ...allLetIn },
    ],
    "pods that are let in where nothing but the system is": [
      { ...unattested, ...spaces(namespace("kube-system")), ...allLetIn },
    ],
    "labels of some": [
      { ...unattested, ...spaces(namespace("default"), namespace("a", level("enforce"))), ...allLetIn },
    ],
    "labels that forbid nothing": [{ ...labelled("enforce", "privileged"), ...allLetIn }],
  },
  leavesOpen: {
    "what is not for us": [{ ...ordinary, ...untried }, { cause: "privilege" }],
    "what is not for us, and labels neither": [
      { ...unattested, namespaces: refused("list namespaces"), ...untried },
      { actual: "may not create namespaces and pods", cause: "privilege" },
      { actual: "may not list namespaces", cause: "privilege" },
    ],
    "a namespace in which no harmless pod was tried": [
      { ...ordinary, ...tried(others.map((pod) => denied(pod))) },
      { actual: null, cause: "dependency" },
    ],
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
      {
        message: "By behaviour: an ordinary namespace lets in pods that Baseline forbids.",
        actual: others.map((pod) => ({ pod, fate: "warned" })),
      },
    ],
    "pods that are let in, where labels are not for us": [
      { ...unattested, namespaces: refused("list namespaces"), ...allLetIn },
    ],
    "labels that warn": [{ ...labelled("warn"), ...allLetIn }],
    "one that is let in": [{ ...ordinary, ...oneLetIn }, { actual: [{ pod: "host-path", fate: "let in" }] }],
  },
  leavesOpen: { "what is not for us": [{ ...ordinary, ...untried }, { cause: "privilege" }] },
});

test("how many kinds of pods are refused is told, and that of the others is warned", () => {
  const told = (pods: ReturnType<typeof tried>) => podSecurityStandards.judge({ ...ordinary, ...pods });
  const of = "By behaviour: of 5 kinds of pods that Baseline forbids an ordinary namespace refuses";
  const oneWarned = tried([
    harmless,
    denied("privileged"),
    ...others.slice(1).map((pod) => letIn(pod, "would violate")),
  ]);
  expect(told(allDenied)).toEqual([{ level: "note", message: `${of} 5.` }]);
  expect(told(oneWarned)).toEqual([{ level: "note", message: `${of} 1, and warns of the others.` }]);
  expect(podSecurityEnforced.judge({ ...ordinary, ...allDenied })).toEqual([{ level: "note", message: `${of} 5.` }]);
});
