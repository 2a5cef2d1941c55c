import type { Ethertype } from "./rule.ts";

export interface Range {
  readonly first: bigint;
  readonly last: bigint;
}

const bits: Readonly<Record<Ethertype, number>> = { IPv4: 32, IPv6: 128 };

/** Whether the ranges together hold every address of the type. */
export function areAll(ranges: readonly Range[], ethertype: Ethertype): boolean {
  let next = 0n;
  for (const { first, last } of ranges.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    if (first > next) return false;
    if (last >= next) next = last + 1n;
  }
  return next === 1n << BigInt(bits[ethertype]);
}

/** The addresses of a prefix such as `10.0.0.0/8`; undefined if it is none of that type. */
export function rangeOf(prefix: string, ethertype: Ethertype): Range | undefined {
  const [address = "", length = String(bits[ethertype]), ...more] = prefix.split("/");
  const value = ethertype === "IPv4" ? parseV4(address) : parseV6(address);
  if (value === undefined || more.length > 0 || !/^\d+$/.test(length) || Number(length) > bits[ethertype]) {
    return undefined;
  }
  const free = BigInt(bits[ethertype] - Number(length));
  const first = (value >> free) << free;
  return { first, last: first + (1n << free) - 1n };
}

function parseV4(address: string): bigint | undefined {
  const parts = address.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((value, part) => (value << 8n) + BigInt(part), 0n);
}

function parseV6(address: string): bigint | undefined {
  const halves = address.split("::");
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => "0"), ...tail];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((value, group) => (value << 16n) + BigInt(`0x${group}`), 0n);
}
