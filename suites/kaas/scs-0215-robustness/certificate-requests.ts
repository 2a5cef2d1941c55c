import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import {
  certificateRequests as observed,
  type CertificateRequest,
} from "../../../src/probes/kubernetes/certificate-requests.probe.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, unseen, type Evidence } from "../evidence/evidence.ts";
import { kubectlCommand } from "../kubectl-command.ts";
import { common } from "./page.ts";

const id = "scs-0215-certificate-requests";
const needs = { requests: observed, ...onAttestations };
const patienceMs = 3_600_000;
const answers = new Set(["Approved", "Denied", "Failed"]);

export const certificateRequests = testcase({
  ...common,
  id,
  requirement: "Requests for certificates do not wait for an answer.",
  level: "SHOULD",
  needs,
  judge: (facts) => decide(id, facts, byRequests(facts)),
});

function byRequests({ requests, clock }: Facts<typeof needs>): Evidence {
  if (requests.outcome !== "answered") return unseen("whether requests for certificates wait for an answer", requests);
  const waiting = requests.answer.filter((request) => isOpen(request) && ageMs(request, clock.now) > patienceMs);
  if (waiting.length > 0) return waiting.map((request) => forgotten(request, clock.now));
  const sentence = `none of ${requests.answer.length} requests for certificates has waited for more than an hour.`;
  return [holds("behaviour", sentence)];
}

function forgotten(request: CertificateRequest, now: string) {
  const { name, uid } = request.metadata;
  return broken("behaviour", "the request for a certificate waits for an answer.", {
    about: { kind: "certificate signing request", name, id: uid },
    expected: "an answer within an hour",
    actual: `${Math.floor(ageMs(request, now) / 60_000)} minutes, for ${request.spec.signerName}`,
    remedy: kubectlCommand("certificate", "approve", name),
  });
}

function isOpen({ status }: CertificateRequest): boolean {
  return !status.conditions.some(({ type }) => answers.has(type));
}

function ageMs({ metadata }: CertificateRequest, now: string): number {
  return Date.parse(now) - Date.parse(metadata.creationTimestamp);
}
