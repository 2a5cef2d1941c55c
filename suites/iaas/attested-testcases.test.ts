import { expect, test } from "vitest";
import { judge } from "../../src/core/judge.ts";
import type { Attestation } from "../../src/probes/attestations/attestation.ts";
import { domainManagerCheck, keyManagerDocsCheck } from "./attested-testcases.ts";

const attestation: Omit<Attestation, "testcase"> = {
  verdict: "PASS",
  statement: "It is.",
  by: "Jane",
  at: "2026-09-01",
  frequency: "quarter",
  documents: [],
};

test.each([
  [keyManagerDocsCheck, "key-manager-docs-check"],
  [domainManagerCheck, "domain-manager-check"],
])("$id is decided by an attestation of it, and by no other", (testcase, id) => {
  const attested = (of: string, verdict: Attestation["verdict"]) => {
    const entries = [{ ...attestation, testcase: of, verdict }];
    const facts = {
      attestations: { file: { sha256: "0".repeat(64) }, entries, forOthers: 0 },
      clock: { now: "2026-09-14T08:00:00Z" },
    };
    const answer = (name: string): unknown => facts[name as keyof typeof facts];
    return judge(testcase, ({ id: probe }) => ({ ok: true, fact: answer(probe) })).verdict;
  };
  expect([testcase.id, testcase.level]).toEqual([id, "MUST"]);
  expect(attested(id, "PASS")).toBe("PASS");
  expect(attested(id, "FAIL")).toBe("FAIL");
  expect(attested("another-check", "PASS")).toBe("MISS");
});
