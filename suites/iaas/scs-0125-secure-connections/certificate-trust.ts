import { inconclusive, note, violation, type Finding, type Thing } from "../../../src/core/finding.ts";
import { isOutOfDate } from "./certificate-dates.ts";
import type { Certificate } from "./tls-server.ts";

/** Whether clients trust who signed the certificate. */
export function trust(about: Thing, certificate: Certificate, now: string): readonly Finding[] {
  const { trustedBy, problem, issuer, subject } = certificate;
  if (trustedBy === "public") return [];
  if (trustedBy === "configuration") {
    const message = "The certificate is trusted only where the authority that clouds.yaml names in cacert is known.";
    return [note(message, { about, actual: issuer })];
  }
  if (problem === null) {
    const message = `Whether the certificate for ${subject} is trusted could not be found out: no whole handshake succeeded.`;
    return [inconclusive(message, { about, cause: "unexpected-response" })];
  }
  // An expired certificate is told as such, once.
  if (isOutOfDate(certificate, now)) return [];
  const { message, remedy } = wordsFor(certificate, problem);
  return [violation(message, { about, actual: { issuer, problem }, remedy })];
}

function wordsFor({ isSelfSigned, issuerSent, subject }: Certificate, problem: string) {
  if (isSelfSigned) {
    return {
      message: `The certificate for ${subject} is signed by itself.`,
      remedy:
        "Have it issued by an authority that clients know; for a private one, name its certificate in cacert of clouds.yaml.",
    };
  }
  if (issuerSent === false && problem.startsWith("UNABLE_TO_")) {
    return {
      message: `Clients cannot check the certificate for ${subject}: the server does not send the one that signed it.`,
      remedy:
        "Put the intermediate certificates behind the server's own in its file (HAProxy: crt, nginx: ssl_certificate).",
    };
  }
  return {
    message: `The certificate for ${subject} leads to no authority that clients know.`,
    remedy: "Have it issued by a public authority; for a private one, name its certificate in cacert of clouds.yaml.",
  };
}
