import { expect, test } from "vitest";
import type { Attestation } from "../../../src/probes/attestations/attestation.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { featureTestcases } from "./feature-testcases.ts";
import { featureNames, idOf, type Feature } from "./features.ts";
import type { Shown } from "./registry.probe.ts";
import { requiredFeatures } from "./required-features.ts";

const attest = (verdict: "PASS" | "FAIL", ...features: readonly Feature[]) =>
  features.map((feature): Attestation => ({
    testcase: idOf(feature),
    verdict,
    statement: "It was looked at.",
    by: "Jane",
    at: "2026-11-20",
    frequency: "quarter",
    documents: [],
  }));

const answers = (state: Shown["state"], ...features: readonly Feature[]): readonly Shown[] =>
  features.map((feature) => ({ feature, state, by: `GET /${feature}`, status: state === "refused" ? 401 : 200 }));

function facts(registry: readonly Shown[] | null, entries: readonly Attestation[] = [], hasLogin = true) {
  return {
    registry: registry && { url: "https://registry.example", hasLogin, isHarbor: true, answers: [...registry] },
    attestations: { file: { sha256: "0".repeat(64) }, entries: [...entries], forOthers: 0 },
    clock: { now: "2026-11-21T09:00:00Z" },
  };
}

const [eight, nine, nineth] = [featureNames.slice(0, 8), featureNames.slice(0, 9), featureNames.slice(8, 9)];

testTestcase(requiredFeatures, {
  accepts: {
    "nine that the registry shows": facts(answers("shown", ...nine)),
    "nine that a person attests": facts(null, attest("PASS", ...nine)),
    "eight that it shows, and one that a person attests": facts(answers("shown", ...eight), attest("PASS", ...nineth)),
    "nine, though the rest is refused and attested not to be there": facts(
      [...answers("shown", ...nine), ...answers("refused", ...featureNames.slice(9, 12))],
      attest("FAIL", ...featureNames.slice(12)),
    ),
  },
  rejects: {
    "eight that are attested not to be there": [
      facts(answers("shown", ...featureNames.slice(8)), attest("FAIL", ...eight)),
      {
        message: "The registry lacks 8 of 16 features.",
        expected: "at least 9 of 16",
        actual: { there: featureNames.slice(8), lacking: eight, unknown: [] },
      },
    ],
    "eight that lack, though nothing is known of the others": [facts(null, attest("FAIL", ...eight))],
  },
  leavesOpen: {
    "eight that it shows, and others that it refuses": [
      facts([...answers("shown", ...eight), ...answers("refused", ...nineth)]),
      { message: "There is evidence of 8 features only; of 8 nobody knows.", cause: "privilege" },
    ],
    "an error in the way": [
      facts([...answers("shown", ...eight), ...answers("failed", ...nineth)]),
      { cause: "unexpected-response" },
    ],
    "a refusal behind a feature that nobody has attested": [
      facts(answers("refused", "quotas")),
      { cause: "privilege", remedy: expect.stringContaining("SCS_REGISTRY_USER") as string },
    ],
  },
  misses: {
    "nothing at all": [
      facts(null),
      {
        message: "There is evidence of 0 features only; of 16 nobody knows.",
        cause: "needs-attestation",
        remedy: "--registry URL, or attest `scs-0212-audit-logs` (docs/attestations.md).",
      },
    ],
    "eight that it shows, and seven that lack": [
      facts(answers("shown", ...eight), attest("FAIL", ...featureNames.slice(8, 15))),
      { cause: "needs-attestation" },
    ],
    "what it does not show": [facts(answers("not-shown", ...featureNames)), { cause: "needs-attestation" }],
  },
});

const [auditLogs] = featureTestcases;
if (auditLogs === undefined) throw new Error("There is no testcase of a feature.");

testTestcase(auditLogs, {
  accepts: {
    "a registry that shows it": facts(answers("shown", "audit-logs")),
    "a person who attests it": facts(null, attest("PASS", "audit-logs")),
    "a person, where the registry refuses": facts(answers("refused", "audit-logs"), attest("PASS", "audit-logs")),
    "a registry that shows it, whatever a person says": facts(
      answers("shown", "audit-logs"),
      attest("FAIL", "audit-logs"),
    ),
  },
  rejects: {
    "a person who attests that it is not there": [
      facts(answers("not-shown", "audit-logs"), attest("FAIL", "audit-logs")),
      { message: "By attestation: Jane attested on 2026-11-20 that this does not hold: It was looked at." },
    ],
  },
  leavesOpen: {
    "a stranger": [
      facts(answers("refused", "audit-logs"), [], false),
      {
        message:
          "The registry does not show without a login whether what was done is logged and can be traced to one user.",
        about: { kind: "registry", name: "https://registry.example" },
        cause: "privilege",
        actual: "GET /audit-logs: 401",
      },
    ],
    "a login that may not see it": [
      facts(answers("refused", "audit-logs")),
      {
        message:
          "The registry does not show to this login whether what was done is logged and can be traced to one user.",
      },
    ],
    "an error": [facts(answers("failed", "audit-logs")), { cause: "unexpected-response" }],
  },
  misses: {
    nothing: [
      facts(null),
      {
        message:
          "No registry was named, and nobody has attested whether what was done is logged and can be traced to one user.",
        cause: "needs-attestation",
      },
    ],
    "a registry that does not show it": [
      facts(answers("not-shown", "audit-logs")),
      {
        message: "No API shows this, and nobody has attested it.",
        cause: "needs-attestation",
      },
    ],
    "a word that is too old, where no registry was named": [
      facts(
        null,
        attest("PASS", "audit-logs").map((entry) => ({ ...entry, at: "2025-01-01" })),
      ),
      { message: expect.stringContaining("Jane attested this on 2025-01-01") as string, cause: "attestation-expired" },
    ],
  },
});

test("what there is evidence of is told", () => {
  expect(requiredFeatures.judge(facts(answers("shown", ...nine)))).toMatchObject([
    { level: "note", message: "There is evidence of 9 features.", actual: { there: nine, lacking: [] } },
  ]);
});

test("what shows a feature is told", () => {
  expect(auditLogs.judge(facts(answers("shown", "audit-logs")))).toMatchObject([
    { level: "note", about: { kind: "registry", name: "https://registry.example" }, actual: "GET /audit-logs" },
  ]);
});

test("there are sixteen features, each with a testcase of its own", () => {
  expect(featureNames).toHaveLength(16);
  expect(new Set(featureTestcases.map(({ id }) => id)).size).toBe(16);
});
