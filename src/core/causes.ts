import type { Cause } from "./verdict.ts";

export interface Explanation {
  /** Half a sentence: why the testcase was not decided. */
  readonly means: string;
  /** Whole sentences: what to do about it; empty where there is nothing to do. */
  readonly advice: string;
}

/** Every cause of a DNF or MISS, in words. */
export const causes: Readonly<Record<Cause, Explanation>> = {
  timeout: {
    means: "an answer did not come in time",
    advice: "Look at the cloud's load, or ask less at the same time (-j 2).",
  },
  unreachable: {
    means: "an endpoint could not be reached",
    advice: "Check the address, network and proxy, and the certificates to trust.",
  },
  unauthorized: {
    means: "the login was not accepted",
    advice: "Check the credentials in clouds.yaml or the kubeconfig.",
  },
  quota: {
    means: "the project's quota was too small",
    advice: "Free resources or raise the quota.",
  },
  "rate-limited": {
    means: "the cloud asked us to slow down for too long",
    advice: "Try again later, or with -j 1.",
  },
  privilege: {
    means: "the login may do too little, or too much",
    advice: "In OpenStack use a plain member of a project; in Kubernetes grant what scs-conformance rbac prints.",
  },
  "unexpected-response": {
    means: "the cloud answered with an error, or something else than its API documents",
    advice: "Look for the request id in the service's log.",
  },
  dependency: {
    means: "something it needs is not there",
    advice: "See which service or question the message names.",
  },
  cancelled: {
    means: "the run was interrupted while it was under way",
    advice: "Run again.",
  },
  "tool-bug": {
    means: "this tool failed",
    advice: "Please report it with the message.",
  },
  deselected: { means: "it was not selected", advice: "" },
  interrupted: { means: "the run ended before its turn", advice: "Run again." },
  "read-only": {
    means: "it creates resources and the run was read-only",
    advice: "Run without --read-only.",
  },
  "needs-attestation": {
    means: "no API shows it: a person must hand it in",
    advice: "Hand in an attestation (--attestations FILE), or the result file that the message names.",
  },
  "attestation-expired": { means: "its attestation has expired", advice: "Attest it again." },
  expired: { means: "its last result has expired", advice: "Run again." },
  "not-implemented": { means: "this tool cannot test it yet", advice: "" },
  "not-assessed": { means: "the scope has no testcase for it", advice: "" },
  "not-recorded": {
    means: "the recorded evidence has no answer to it",
    advice: "Run it live.",
  },
};
