import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { containers } from "./containers.ts";
import { orders } from "./orders.ts";
import { payload } from "./payload.ts";
import { permissions } from "./permissions.ts";
import { presence } from "./presence.ts";
import type { Attempt, Attempts } from "../../../src/probes/openstack/attempt.ts";

const done = (operation: string): Attempt => ({ operation, outcome: "done", refusal: null });
const wrong = (operation: string): Attempt => ({ operation, outcome: "wrong", refusal: null });
const refused = (operation: string, status = 403): Attempt => ({
  operation,
  outcome: null,
  refusal: { status, message: `answered ${status}` },
});
const row = (...attempts: readonly (Attempt | string)[]): Attempts => ({
  offered: true,
  attempts: attempts.map((step) => (typeof step === "string" ? done(step) : step)),
});
const without: Attempts = { offered: false, attempts: [] };
const secret = (...attempts: readonly (Attempt | string)[]) => ({ secret: row(...attempts) });

testTestcase(permissions, {
  accepts: {
    "a secret's whole way": secret("create", "find", "show", "payload", "delete", "gone"),
    "a content that nobody may read": secret("create", "find", refused("show"), refused("payload"), "delete", "gone"),
    "a cloud without a key manager": { secret: without },
  },
  rejects: {
    "a member who may not create": [
      secret(refused("create")),
      {
        message: "A member may not create a secret, though the role must be as good as Barbican's creator.",
        about: { kind: "service", name: "key-manager" },
        actual: "answered 403",
      },
    ],
    "a member who may not list": [
      secret("create", refused("find"), "show", "payload", "delete", "gone"),
      { expected: "a member can list the project's secrets" },
    ],
    "a secret that is not listed": [
      secret("create", wrong("find"), "show", "payload", "delete", "gone"),
      { message: "A secret that was just created is not in the list of secrets.", deviation: "D31" },
    ],
    "a member who may not delete": [secret("create", "find", "show", "payload", refused("delete")), {}],
    "a secret that survives": [
      secret("create", "find", "show", "payload", "delete", wrong("gone")),
      { message: "A secret is still there after its deletion." },
    ],
  },
  leavesOpen: {
    "a full quota": [secret(refused("create", 413)), { cause: "quota" }],
    "a broken key manager": [
      secret("create", refused("find", 500), "show", "payload", "delete", "gone"),
      {
        message:
          "Whether a member can list the project's secrets is open: the key manager refused it, though not for lack of rights.",
        cause: "unexpected-response",
      },
    ],
  },
});

testTestcase(payload, {
  accepts: {
    "a secret's whole way": secret("create", "find", "show", "payload", "delete", "gone"),
    "a secret that is not listed": secret("create", wrong("find"), "show", "payload", "delete", "gone"),
    "a cloud without a key manager": { secret: without },
  },
  rejects: {
    "a content that nobody may read": [
      secret("create", "find", "show", refused("payload"), "delete", "gone"),
      {
        message:
          "A member may not read the content of its secret, though the role must be as good as Barbican's creator.",
      },
    ],
    "another content": [
      secret("create", "find", "show", wrong("payload"), "delete", "gone"),
      { message: "The content of a secret came back as something else than what was stored." },
    ],
    "another name": [secret("create", "find", wrong("show"), "payload", "delete", "gone"), {}],
  },
  leavesOpen: {
    "no secret": [secret(refused("create")), { cause: "dependency" }],
    "a broken key manager": [
      secret("create", "find", "show", refused("payload", 500)),
      { cause: "unexpected-response" },
    ],
  },
});

testTestcase(orders, {
  accepts: {
    "an order's whole way": { order: row("create", "find", "show", "carry out", "delete", "gone") },
    "a cloud without a key manager": { order: without },
  },
  rejects: {
    "a member who may not order": [{ order: row(refused("create")) }, { expected: "a member can order a key" }],
    "a member who may not delete": [
      { order: row("create", "find", "show", "carry out", refused("delete")) },
      { expected: "a member can delete its order and the key" },
    ],
    "an order that nobody can look at": [
      { order: row("create", "find", wrong("show"), "carry out", "delete", "gone") },
      { message: "An order that was just placed cannot be looked at.", expected: "a member can look at its order" },
    ],
    "an order that survives": [
      { order: row("create", "find", "show", "carry out", "delete", wrong("gone")) },
      { message: "An order is still there after its deletion.", expected: "a member can look for a deleted order" },
    ],
    "an order that is not listed": [{ order: row("create", wrong("find"), "show", "carry out", "delete", "gone") }],
  },
  leavesOpen: {
    "an order that is not carried out": [
      { order: row("create", "find", "show", wrong("carry out"), "delete", "gone") },
      { cause: "unexpected-response" },
    ],
  },
});

testTestcase(containers, {
  accepts: {
    "a container's whole way": { container: row("create a secret", "create", "find", "show", "delete", "gone") },
    "a cloud without a key manager": { container: without },
  },
  rejects: {
    "a member who may not create": [
      { container: row("create a secret", refused("create")) },
      { expected: "a member can create a container" },
    ],
    "a container that is not listed": [
      { container: row("create a secret", "create", wrong("find"), "show", "delete", "gone") },
      {
        message: "A container that was just created is not in the list.",
        expected: "a member can list the project's containers",
      },
    ],
    "a container that is not deleted": [
      { container: row("create a secret", "create", "find", "show", wrong("delete"), "gone") },
      {
        message: "The container was not there to be deleted.",
        expected: "a member can delete its container",
      },
    ],
    "a container that survives": [
      { container: row("create a secret", "create", "find", "show", "delete", wrong("gone")) },
      {
        message: "A container is still there after its deletion.",
        expected: "a member can look for a deleted container",
      },
    ],
    "a container without its secret": [
      { container: row("create a secret", "create", "find", wrong("show"), "delete", "gone") },
      { message: "The container does not hold the secret." },
    ],
  },
  leavesOpen: { "no secret": [{ container: row(refused("create a secret")) }, { cause: "dependency" }] },
});

const listing = (...types: readonly string[]) => ({
  catalog: { region: null, services: types.map((type) => ({ type, name: null, endpoints: [] })) },
});

testTestcase(presence, {
  accepts: { "a key manager": listing("identity", "key-manager") },
  rejects: {
    none: [listing("identity"), { expected: ["key-manager"], actual: ["identity"] }],
    "a slip": [listing("keymanager", "compute"), { actual: ["compute", "keymanager"] }],
  },
});

test("a cloud without a key manager passes, and is told", () => {
  expect(permissions.judge({ secret: without })).toMatchObject([{ about: { kind: "service", name: "key-manager" } }]);
  const { verdict, findings } = judge(permissions, () => ({ ok: true, fact: without }));
  expect([verdict, findings.map(({ level, deviation }) => [level, deviation])]).toEqual(["PASS", [["note", "D46"]]]);
});
