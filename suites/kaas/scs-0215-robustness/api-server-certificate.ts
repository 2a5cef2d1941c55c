import { inconclusive } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { apiServerFront } from "../../../src/probes/kubernetes/api-server-front.probe.ts";
import { onAttestations } from "../../attested.ts";
import { decide, holds, type Evidence } from "../evidence/evidence.ts";
import { daysBetween, staleness } from "./certificate-days.ts";
import { common } from "./page.ts";

const id = "scs-0215-api-server-certificate";
const needs = { front: apiServerFront, ...onAttestations };

export const apiServerCertificate = testcase({
  ...common,
  id,
  requirement: "The certificate of the API server is renewed at least once a year.",
  level: "MUST",
  needs,
  judge: (facts) => decide(id, facts, byCertificate(facts)),
});

function byCertificate({ front, clock }: Facts<typeof needs>): Evidence {
  const { certificate, server, isBehindProxy } = front;
  const about = { kind: "server", name: `${server.host}:${server.port}` };
  if (isBehindProxy) {
    const message = "The API server is reached through a proxy, which may show a certificate of its own.";
    return [inconclusive(message, { about, cause: "unreachable" })];
  }
  if (certificate === null) {
    const message = "The API server shows no certificate, so nothing is known of its renewal.";
    return [inconclusive(message, { about, cause: "dependency" })];
  }
  const wrong = staleness(about, certificate, clock.now);
  if (wrong.length > 0) return wrong;
  const age = Math.floor(daysBetween(certificate.validFrom, clock.now));
  const { validTo } = certificate;
  return [
    holds("behaviour", `the certificate is ${age} days old.`, {
      about,
      expected: "365 days at most",
      actual: { age, validTo },
    }),
  ];
}
