import { expect, test } from "vitest";
import { flagsOf } from "./command-line.ts";

test.each<[string, string[], Record<string, string[]>]>([
  ["with an equals sign", ["kube-apiserver", "--min-request-timeout=60"], { "min-request-timeout": ["60"] }],
  ["in two words", ["kube-apiserver", "--min-request-timeout", "60"], { "min-request-timeout": ["60"] }],
  ["without a value", ["etcd", "--client-cert-auth", "--name", "a"], { "client-cert-auth": ["true"], name: ["a"] }],
  ["without a value at the end", ["etcd", "--client-cert-auth"], { "client-cert-auth": ["true"] }],
  ["with one dash", ["etcd", "-name=a"], { name: ["a"] }],
  ["more than once", ["x", "--a=1", "--a", "2"], { a: ["1", "2"] }],
  [
    "with an equals sign in the value",
    ["x", "--initial-cluster=a=https://a:2380"],
    { "initial-cluster": ["a=https://a:2380"] },
  ],
  ["with an empty value", ["x", "--oidc-issuer-url="], { "oidc-issuer-url": [""] }],
  [
    "for a shell",
    ["sh", "-c", "exec etcd --name 'a b' \\\n --data-dir=\"/x\""],
    { c: ["exec"], name: ["a b"], "data-dir": ["/x"] },
  ],
  ["that other programs know", ["tini", "--", "etcd", "--name=a"], { name: ["a"] }],
  ["called like something of ours", ["x", "--constructor=1"], { constructor: ["1"] }],
])("a flag %s", (_, command, expected) => {
  expect(flagsOf({ command })).toEqual(expected);
});

test("command and args are one line", () => {
  expect(flagsOf({ command: ["kube-apiserver", "--a"], args: ["1", "--b=2"] })).toEqual({ a: ["1"], b: ["2"] });
});

test("no command line has no flags", () => {
  expect(flagsOf({})).toEqual({});
});
