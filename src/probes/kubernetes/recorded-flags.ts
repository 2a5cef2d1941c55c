import { z } from "zod";
import type { Flags } from "./command-line.ts";

/** Flags of control plane components whose values testcases judge. */
const withValue = new Set([
  // kube-apiserver
  "max-requests-inflight",
  "max-mutating-requests-inflight",
  "min-request-timeout",
  "enable-priority-and-fairness",
  "enable-admission-plugins",
  "disable-admission-plugins",
  "authorization-mode",
  "client-ca-file",
  "requestheader-client-ca-file",
  "etcd-servers",
  "etcd-cafile",
  // etcd
  "auto-compaction-mode",
  "auto-compaction-retention",
  "listen-client-urls",
  "advertise-client-urls",
  "listen-peer-urls",
  "initial-advertise-peer-urls",
  "initial-cluster",
  "client-cert-auth",
  "trusted-ca-file",
  "peer-client-cert-auth",
  "peer-trusted-ca-file",
]);

/** Flags of which it matters only that they are set: files, and issuers that are nobody's business. */
const withoutValue = new Set([
  "admission-control-config-file",
  "authentication-config",
  "authentication-token-webhook-config-file",
  "authorization-config",
  "authorization-policy-file",
  "authorization-webhook-config-file",
  "etcd-certfile",
  "etcd-keyfile",
  "oidc-issuer-url",
  "token-auth-file",
  "cert-file",
  "key-file",
  "peer-cert-file",
  "peer-key-file",
  "config-file",
]);

/** What stands in a record for a value that is not recorded. */
const isSet = "(set)";

/** What is recorded of a command line. */
export const RecordedFlags = z.record(z.string(), z.array(z.string())).transform((flags: Flags) => {
  const recorded = Object.entries(flags).map(([name, values]) => [name, values.flatMap((value) => shown(name, value))]);
  return Object.fromEntries(recorded.filter(([, values]) => values?.length)) as Record<string, string[]>;
});

/** A list that is empty, which `/flagz` writes as `[]`, is the same as a flag that is not set. */
function shown(name: string, value: string): readonly string[] {
  if (value === "" || value === "[]") return [];
  if (withoutValue.has(name)) return [isSet];
  return withValue.has(name) ? [value] : [];
}
