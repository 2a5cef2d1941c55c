import { expect, test } from "vitest";
import { clientHello } from "./client-hello.ts";
import { groupsOf12 } from "./groups.ts";
import { suitesBefore12, suitesOf12, suitesOf13, suitesOfSsl3 } from "./suites.ts";

const all = [...suitesOf12, ...suitesOf13].flat();

test("no offer is of a length at which old load balancers hang", () => {
  const [suites = []] = suitesOf12;
  for (const count of suites.keys()) {
    const offer = { version: "TLSv1.2", suites: suites.slice(0, count + 1), groups: groupsOf12 } as const;
    const length = clientHello(offer, "cloud.example").readUInt16BE(3);
    expect(length < 256 || length > 511).toBe(true);
  }
});

test("an address is not sent as the name of a host", () => {
  const offer = { version: "TLSv1.2", suites: all.slice(0, 3), groups: [] } as const;
  expect(clientHello(offer, "cloud.example").includes("cloud.example")).toBe(true);
  expect(clientHello(offer, "203.0.113.5").includes("203.0.113.5")).toBe(false);
  expect(clientHello(offer, "2001:db8::1").includes("2001:db8")).toBe(false);
});

test("no number and no name stands for two suites", () => {
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

// The corners of the runs of numbers that the table is made of, as the registry has them.
test.each([
  [0x0004, "TLS_RSA_WITH_RC4_128_MD5"],
  [0x000d, "TLS_DH_DSS_WITH_3DES_EDE_CBC_SHA"],
  [0x0013, "TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA"],
  [0x001b, "TLS_DH_anon_WITH_3DES_EDE_CBC_SHA"],
  [0x0034, "TLS_DH_anon_WITH_AES_128_CBC_SHA"],
  [0x006b, "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256"],
  [0x009b, "TLS_DH_anon_WITH_SEED_CBC_SHA"],
  [0x00a5, "TLS_DH_DSS_WITH_AES_256_GCM_SHA384"],
  [0x00c5, "TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA256"],
  [0xc012, "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA"],
  [0xc019, "TLS_ECDH_anon_WITH_AES_256_CBC_SHA"],
  [0xc02a, "TLS_ECDH_RSA_WITH_AES_256_CBC_SHA384"],
  [0xc032, "TLS_ECDH_RSA_WITH_AES_256_GCM_SHA384"],
  [0xc0af, "TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8"],
  [0xccaa, "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256"],
  [0x1305, "TLS_AES_128_CCM_8_SHA256"],
])("%i is %s", (code, name) => {
  expect(all.find((suite) => suite.code === code)?.name).toBe(name);
});

test("a version is offered only suites that it knows", () => {
  expect(suitesBefore12.flat().filter(({ name }) => /SHA256|SHA384|CCM/.test(name))).toEqual([]);
  expect(suitesOfSsl3.flat().filter(({ name }) => name.includes("ECDH"))).toEqual([]);
});
