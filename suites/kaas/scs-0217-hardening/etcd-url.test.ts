import { expect, test } from "vitest";
import { hostOf, isEncrypted, isOnSameMachine } from "./etcd-url.ts";

test.each([
  ["https://etcd.example:2379", "etcd.example", false],
  ["https://192.0.2.127:2379", "192.0.2.127", false],
  ["https://127.0.0.2:2379", "127.0.0.2", true],
  ["https://localhost:2379", "localhost", true],
  ["https://[::1]:2379", "::1", true],
  ["https://[2001:db8::1]:2379", "2001:db8::1", false],
  ["unix:///var/kine.sock", "", true],
  ["etcd", "", false],
])("the address %s is of the host %j, on the same machine: %j", (url, host, isNear) => {
  expect(hostOf(url)).toBe(host);
  expect(isOnSameMachine(url)).toBe(isNear);
});

test.each([
  ["https://a:2379", true],
  ["unix:///var/kine.sock", true],
  ["http://a:2379", false],
  ["a:2379", false],
])("the address %s is encrypted: %j", (url, expected) => {
  expect(isEncrypted(url)).toBe(expected);
});
