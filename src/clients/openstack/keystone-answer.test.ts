import { describe, expect, test } from "vitest";
import { UnexpectedResponseError } from "../../errors.ts";
import { Answer } from "../http/answer.ts";
import { Redactor } from "../http/redactor.ts";
import { documented, singularOf } from "./keystone-answer.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

function isBelieved(method: Method, path: string, status: number, body: unknown): boolean {
  const bytes = Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
  const headers = { "content-type": "application/json" };
  const url = new URL(`http://keystone.example/v3${path}`);
  const answer = new Answer({ method, url, status, headers, bytes }, new Redactor());
  try {
    documented(answer, { method, path });
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    return false;
  }
}

/** What shows something, and under which name. */
const showing: readonly (readonly [Method, string, string])[] = [
  ["GET", "/users", "users"],
  ["GET", "/users?domain_id=d", "users"],
  ["GET", "/role_assignments", "role_assignments"],
  ["GET", "/groups/g/users", "users"],
  ["GET", "/system/users/u/roles", "roles"],
  ["GET", "/OS-FEDERATION/identity_providers", "identity_providers"],
  ["GET", "/OS-TRUST/trusts", "trusts"],
  ["GET", "/users/u/credentials/OS-EC2", "credentials"],
  ["GET", "/projects/p/tags", "tags"],
  ["GET", "/projects/p/users/u/roles", "roles"],
  ["PUT", "/projects/p/tags", "tags"],
  ["GET", "/users/u", "user"],
  ["PATCH", "/policies/p", "policy"],
  ["POST", "/groups", "group"],
  ["POST", "/auth/tokens", "token"],
  ["POST", "/users/u/credentials/OS-EC2", "credential"],
  ["GET", "/domains/d/config", "config"],
  ["PUT", "/domains/d/config", "config"],
  ["PUT", "/roles/a/implies/b", "role_inference"],
];

describe.each(showing)("%s %s", (method, path, name) => {
  const isOfMany = name.endsWith("s");
  const [right, other] = isOfMany ? [[{ id: "a" }], { id: "a" }] : [{ id: "a" }, [{ id: "a" }]];

  test(`shows \`${name}\``, () => {
    expect(isBelieved(method, path, 200, { [name]: right })).toBe(true);
    if (isOfMany) expect(isBelieved(method, path, 200, { [name]: [] })).toBe(true);
  });

  test.each([
    ["an empty object", {}],
    ["another name", { ok: right }],
    ["no body", ""],
    ["what is not JSON", "{'ok': }"],
    ["a list", [right]],
    ["one thing in place of many, or many in place of one", { [name]: other }],
    ["ids that are no text", { [name]: isOfMany ? [{ id: 7 }] : { id: 7 } }],
    ["a number", { [name]: isOfMany ? [7] : 7 }],
  ])("is not answered with %s", (_, body) => {
    expect(isBelieved(method, path, 200, body)).toBe(false);
  });

  test("is not answered with nothing", () => {
    expect(isBelieved(method, path, 204, "")).toBe(false);
  });
});

test.each<[Method, string]>([
  ["DELETE", "/users/u"],
  ["DELETE", "/groups/g/users/u"],
  ["PUT", "/groups/g/users/u"],
  ["GET", "/groups/g/users/u"],
  ["PUT", "/projects/p/users/u/roles/r"],
  ["PUT", "/OS-INHERIT/domains/d/groups/g/roles/r/inherited_to_projects"],
  ["PUT", "/system/users/u/roles/r"],
])("%s %s shows nothing, and says so with 204", (method, path) => {
  expect(isBelieved(method, path, 204, "")).toBe(true);
  expect(isBelieved(method, path, 200, "")).toBe(false);
  expect(isBelieved(method, path, 200, {})).toBe(false);
  expect(isBelieved(method, path, 201, { role: { id: "r" } })).toBe(false);
});

test("what there are many of is called otherwise when there is one", () => {
  expect(["users", "policies", "identity_providers"].map(singularOf)).toEqual(["user", "policy", "identity_provider"]);
});
