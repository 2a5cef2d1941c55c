import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { curves } from "./curves.ts";
import { about, plainHttp, scanned } from "./example-server.ts";

const offering = (...groups: string[]) =>
  scanned({ versions: [{ version: "TLSv1.3", suites: ["TLS_AES_128_GCM_SHA256"], isComplete: true, groups }] });

testTestcase(curves, {
  accepts: {
    "the curves of the recommendation": { servers: [offering("X25519", "prime256v1", "secp384r1")] },
    "finite fields, which are no curves": { servers: [offering("X25519", "ffdhe2048")] },
    "a hybrid with a lattice": { servers: [offering("X25519MLKEM768", "X25519")] },
    "no curves at all": { servers: [offering()] },
    "curves that nobody looked for": {
      servers: [scanned({ versions: [{ version: "TLSv1.2", suites: [], isComplete: true }] })],
    },
  },
  rejects: {
    "curves that OpenSSL offers by itself": [
      { servers: [offering("X25519", "X448", "secp521r1")] },
      { about, actual: ["X448", "secp521r1"] },
    ],
    "one in TLS 1.2": [
      {
        servers: [scanned({ versions: [{ version: "TLSv1.2", suites: [], isComplete: true, groups: ["secp256k1"] }] })],
      },
      { actual: ["secp256k1"] },
    ],
  },
  leavesOpen: { "a cloud without https": [{ servers: [plainHttp] }, { cause: "dependency" }] },
});

test("a hybrid is told", () => {
  const fact = [offering("X25519MLKEM768", "X25519")];
  const { findings } = judge(curves, () => ({ ok: true, fact }));
  expect(findings).toMatchObject([{ level: "note", about, actual: ["X25519MLKEM768"] }]);
  expect(curves.judge({ servers: [offering("X25519")] })).toEqual([]);
});
