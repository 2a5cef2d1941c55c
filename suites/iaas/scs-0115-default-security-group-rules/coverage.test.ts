import { expect, test } from "vitest";
import { areAll, rangeOf } from "./addresses.ts";
import { coversEverything, coversOwnGroup } from "./coverage.ts";
import { rule } from "./example-rules.ts";
import type { Rule } from "./rule.ts";

const covered = (...rules: readonly Partial<Rule>[]) =>
  coversEverything(
    rules.map((difference) => rule(difference)),
    "egress",
    "IPv4",
  );

test.each<readonly [string, readonly Partial<Rule>[]]>([
  ["no limits", [{}]],
  ["any protocol", [{ protocol: "any" }]],
  ["protocol 0", [{ protocol: "0" }]],
  ["all addresses, said aloud", [{ remote_ip_prefix: "0.0.0.0/0" }]],
  ["two halves", [{ remote_ip_prefix: "128.0.0.0/1" }, { remote_ip_prefix: "0.0.0.0/1" }]],
  [
    "parts that overlap",
    [{ remote_ip_prefix: "0.0.0.0/1" }, { remote_ip_prefix: "10.0.0.0/8" }, { remote_ip_prefix: "128.0.0.0/1" }],
  ],
  ["one rule among narrower ones", [{ protocol: "tcp" }, {}]],
])("%s is everything", (_, rules) => {
  expect(covered(...rules)).toBe(true);
});

test.each<readonly [string, readonly Partial<Rule>[]]>([
  ["nothing", []],
  ["one protocol", [{ protocol: "tcp" }]],
  ["ports", [{ protocol: "any", port_range_min: 1, port_range_max: 65535 }]],
  ["ports from one on", [{ protocol: "any", port_range_min: 1 }]],
  ["ports up to one", [{ port_range_max: 65535 }]],
  ["one half of the addresses", [{ remote_ip_prefix: "0.0.0.0/1" }]],
  ["all addresses but the last", [{ remote_ip_prefix: "0.0.0.0/1" }, { remote_ip_prefix: "128.0.0.0/2" }]],
  ["a group", [{ remote_group_id: "PARENT" }]],
  ["an address group", [{ remote_address_group_id: "a" }]],
  ["another type", [{ ethertype: "IPv6" }]],
  ["another direction", [{ direction: "ingress" }]],
  ["what is no prefix", [{ remote_ip_prefix: "everywhere" }]],
])("%s is not everything", (_, rules) => {
  expect(covered(...rules)).toBe(false);
});

test("the same group is reached by its name, or by everything", () => {
  const reached = (difference: Partial<Rule>) =>
    coversOwnGroup([rule({ direction: "ingress", ...difference })], "PARENT", "IPv4");
  expect(reached({ remote_group_id: "PARENT" })).toBe(true);
  expect(reached({})).toBe(true);
  expect(reached({ remote_group_id: "another" })).toBe(false);
  expect(reached({ remote_group_id: "PARENT", direction: "egress" })).toBe(false);
  expect(reached({ remote_group_id: "PARENT", ethertype: "IPv6" })).toBe(false);
  expect(reached({ remote_group_id: "PARENT", protocol: "tcp" })).toBe(false);
});

test.each([
  ["10.1.2.3/8", "IPv4", 10n << 24n, (11n << 24n) - 1n],
  ["10.1.2.3", "IPv4", 167838211n, 167838211n],
  ["8000::/1", "IPv6", 1n << 127n, (1n << 128n) - 1n],
  ["::1", "IPv6", 1n, 1n],
  ["1::2:3", "IPv6", (1n << 112n) + (2n << 16n) + 3n, (1n << 112n) + (2n << 16n) + 3n],
  [
    "1:2:3:4:5:6:7::/112",
    "IPv6",
    0x0001_0002_0003_0004_0005_0006_0007_0000n,
    0x0001_0002_0003_0004_0005_0006_0007_ffffn,
  ],
  ["1:0:0:0:0:0:0:2/128", "IPv6", (1n << 112n) + 2n, (1n << 112n) + 2n],
] as const)("%s is a range", (prefix, ethertype, first, last) => {
  expect(rangeOf(prefix, ethertype)).toEqual({ first, last });
});

test.each([
  ["10.0.0.0/33", "IPv4"],
  ["10.0.0/8", "IPv4"],
  ["256.0.0.0/8", "IPv4"],
  ["10.0.0.0/8/8", "IPv4"],
  ["::/0", "IPv4"],
  ["0.0.0.0/0", "IPv6"],
  ["::1::/8", "IPv6"],
  ["1:2:3/16", "IPv6"],
  ["12345::/16", "IPv6"],
  ["1:2:3:4:5:6:7:8::9/16", "IPv6"],
  ["g::/16", "IPv6"],
  ["1:x::/16", "IPv6"],
  ["::x1/16", "IPv6"],
  ["10.0.0.0/x8", "IPv4"],
  ["10.0.0.0/8x", "IPv4"],
  ["10.0.0.0x/8", "IPv4"],
  ["0010.0.0.0/8", "IPv4"],
  ["-1.0.0.0/8", "IPv4"],
  ["1:2:3:4:5:6:7:8::/16", "IPv6"],
] as const)("%s is no range of %s", (prefix, ethertype) => {
  expect(rangeOf(prefix, ethertype)).toBeUndefined();
});

test("ranges are all addresses only without a hole", () => {
  const half = { first: 0n, last: (1n << 127n) - 1n };
  expect(areAll([{ first: 1n << 127n, last: (1n << 128n) - 1n }, half], "IPv6")).toBe(true);
  expect(areAll([half, { first: 1n << 127n, last: (1n << 128n) - 2n }], "IPv6")).toBe(false);
  const single = { first: 0n, last: 0n };
  expect(areAll([single, { first: 1n, last: 1n }, { first: 2n, last: (1n << 32n) - 1n }], "IPv4")).toBe(true);
  expect(areAll([{ first: 0n, last: (1n << 32n) - 1n }, single], "IPv4")).toBe(true);
  expect(areAll([{ first: (1n << 127n) + 1n, last: (1n << 128n) - 1n }, half], "IPv6")).toBe(false);
});
