import { expect, test } from "vitest";
import type { House } from "../../../src/probes/kubernetes/doors.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { answered, behind, door, failed, house, kubelet, node, refused, unattested } from "../evidence/examples.ts";
import { kubeletAuthentication } from "./kubelet-authentication.ts";
import { kubeletNoAnonymous } from "./kubelet-no-anonymous.ts";
import { kubeletWebhook } from "./kubelet-webhook.ts";
import { readOnlyPort } from "./read-only-port.ts";

const from = (...houses: readonly House[]) => ({ ...unattested, ...behind(...houses) });
const set = (...configs: Parameters<typeof kubelet>[0][]) => ({
  nodes: answered(configs.map((_, index) => node(`n${index}`))),
  kubelets: answered(configs.map((changes, index) => ({ node: `n${index}`, asked: answered(kubelet(changes)) }))),
});
const silent = {
  nodes: answered([node("n0")]),
  kubelets: answered([{ node: "n0", asked: refused("get nodes/proxy") }]),
};
const said = (...statuses: number[]) =>
  behind(
    ...statuses.map((anonymous, index) =>
      house([door("kubelet", { state: "open", kubelet: { isOurs: true, anonymous, validFrom: "", validTo: "" } })], {
        node: `n${index}`,
        address: `203.0.113.${index}`,
      }),
    ),
  );

const shows = (changes: { isOurs?: boolean; anonymous: number | null }, name: string | null = "n0") =>
  behind(
    house([door("kubelet", { state: "open", kubelet: { isOurs: true, validFrom: "", validTo: "", ...changes } })], {
      node: name,
    }),
  );

testTestcase(readOnlyPort, {
  accepts: { "none anywhere": { ...from(), ...set({}, {}) } },
  rejects: {
    "one that is set": [
      { ...from(), ...set({}, { readOnlyPort: 10_255 }) },
      { about: { kind: "node", name: "n1" }, actual: "readOnlyPort: 10255" },
    ],
    "one that answers": [
      { ...from(house([door("kubelet (read-only)", { port: 10_255, state: "open", speaks: "http" })])), ...silent },
      { about: { kind: "port", name: "203.0.113.7:10255 (kubelet (read-only))" } },
    ],
  },
  leavesOpen: {
    "a closed port, which may be behind a firewall": [
      { ...from(house([door("kubelet (read-only)")])), ...silent },
      { cause: "privilege" },
    ],
  },
});

testTestcase(kubeletNoAnonymous, {
  accepts: {
    settings: { ...from(), ...set({}, {}) },
    "answers, where settings are not for us": { ...unattested, ...said(401), ...silent },
    "settings, whatever another machine answers at the address": {
      ...unattested,
      ...shows({ isOurs: false, anonymous: 200 }),
      ...set({}),
    },
    "settings, whatever answers at an address of no node": {
      ...unattested,
      ...shows({ anonymous: 200 }, null),
      ...set({}),
    },
    "settings, where a port is closed": { ...from(house([door("kubelet")], { node: "n0" })), ...set({}) },
    "settings, where a kubelet breaks off": { ...unattested, ...shows({ anonymous: null }), ...set({}) },
    "settings, where not every kubelet answers us": { ...unattested, ...said(401), ...set({}, {}) },
  },
  rejects: {
    "a setting": [
      { ...from(), ...set({}, { anonymous: true }) },
      {
        message: "By configuration: the kubelet lets in who does not say who they are.",
        about: { kind: "node", name: "n1" },
      },
    ],
    "an answer, whatever the settings say": [
      { ...unattested, ...said(200), ...set({}) },
      { message: "By behaviour: the kubelet lets in who does not say who they are.", actual: 200 },
    ],
    "an answer that somebody is forbidden something": [{ ...unattested, ...said(403), ...set({}) }, { actual: 403 }],
  },
  leavesOpen: {
    "settings that are not for us": [{ ...from(), ...silent }, { cause: "privilege" }],
    "one of two kubelets that turns strangers away, where settings are not for us": [
      { ...unattested, ...said(401), ...silent, nodes: answered([node("n0"), node("n1")]) },
      { cause: "privilege" },
    ],
    "an error": [
      {
        ...unattested,
        ...said(500),
        nodes: answered([node("n0")]),
        kubelets: answered([{ node: "n0", asked: failed }]),
      },
      { cause: "unexpected-response" },
    ],
    "nodes that are not for us": [
      { ...from(), nodes: refused("list nodes"), kubelets: refused("list nodes") },
      { actual: "may not list nodes", cause: "privilege" },
    ],
    "a cluster without nodes": [{ ...from(), nodes: answered([]), kubelets: answered([]) }, { cause: "dependency" }],
  },
});

testTestcase(kubeletWebhook, {
  accepts: {
    settings: { ...from(), ...set({}) },
    "a stranger who is let in and forbidden to look": { ...unattested, ...said(403), ...silent },
  },
  rejects: {
    "a setting": [
      { ...from(), ...set({ authorizationMode: "AlwaysAllow" }) },
      { about: { kind: "node", name: "n0" }, actual: "AlwaysAllow" },
    ],
    "no setting": [{ ...from(), ...set({ authorizationMode: "" }) }, { actual: "not set" }],
    "a stranger who may look": [
      { ...unattested, ...said(200), ...silent },
      {
        message: "By behaviour: the kubelet lets everybody do everything.",
        about: { kind: "node", name: "n0" },
        actual: 200,
      },
    ],
  },
  leavesOpen: { "a stranger who is not let in": [{ ...unattested, ...said(401), ...silent }, { cause: "privilege" }] },
});

testTestcase(kubeletAuthentication, {
  accepts: {
    certificates: { ...unattested, ...set({ webhook: false }) },
    tokens: { ...unattested, ...set({ x509: false }) },
  },
  rejects: {
    neither: [
      { ...unattested, ...set({}, { x509: false, webhook: false }) },
      { about: { kind: "node", name: "n1" }, actual: { certificates: false, tokens: false } },
    ],
  },
  leavesOpen: { "settings that are not for us": [{ ...unattested, ...silent }, { cause: "privilege" }] },
});

test("by what each kubelet knows its clients is told", () => {
  expect(kubeletAuthentication.judge({ ...unattested, ...set({ webhook: false }, { x509: false }) })).toMatchObject([
    {
      level: "note",
      actual: [
        { node: "n0", certificates: true, tokens: false },
        { node: "n1", certificates: false, tokens: true },
      ],
    },
  ]);
});
