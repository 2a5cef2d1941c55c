import type { Cause } from "../core/verdict.ts";

/** What each cause of a DNF or MISS means, and what to do. */
export const causes: Readonly<Record<Cause, string>> = {
  timeout: "The cloud did not answer in time. Look at its load, or try again with less at the same time (-j 2).",
  unreachable:
    "No connection: no such host, refused, reset, or a certificate that is not trusted. Check auth_url, network, proxy and cacert.",
  unauthorized: "The cloud did not accept the login. Check the credentials of the entry in clouds.yaml.",
  quota: "The project's quota is used up. Free resources or raise the quota.",
  "rate-limited": "The cloud asked to slow down, for longer than the question may take. Try again later or with -j 1.",
  privilege: "The login may not do this, or may do too much. Use a plain member of a project.",
  "unexpected-response":
    "The answer was an error or not what the API documents. Look into the service's log with the request id.",
  dependency: "Something this needs is not there, such as a service in the catalog.",
  cancelled: "The run was interrupted while this was asked.",
  "tool-bug": "This tool failed. Please report it with the message.",
  deselected: "The selection leaves it out.",
  interrupted: "The run ended before this was tried.",
  "read-only": "It creates resources, which a read-only run does not.",
  "needs-attestation": "No API shows it: a person has to attest it.",
  "attestation-expired": "The attestation is too old and has to be renewed.",
  expired: "The last result is too old.",
  "not-implemented": "The scope declares it, but this tool cannot run it yet.",
  "not-assessed": "The standard has no testcase that decides.",
  "not-recorded": "The record of the run has no answer to this question.",
};
