import type { StandardAlongside } from "../../../src/core/standard.ts";
import { authenticationMethods } from "./authentication-methods.ts";
import { authorizationModes } from "./authorization-modes.ts";
import { etcdAccessControl, etcdClientCertificates } from "./etcd-access-control.ts";
import { etcdAccess } from "./etcd-access.ts";
import { etcdClientTls } from "./etcd-client-tls.ts";
import { etcdIsolated } from "./etcd-isolated.ts";
import { etcdOwnCa } from "./etcd-own-ca.ts";
import { etcdPeerTls } from "./etcd-peer-tls.ts";
import { httpsOnly } from "./https-only.ts";
import { kubeletAuthentication } from "./kubelet-authentication.ts";
import { kubeletInternal } from "./kubelet-internal.ts";
import { kubeletNoAnonymous } from "./kubelet-no-anonymous.ts";
import { kubeletWebhook } from "./kubelet-webhook.ts";
import { nodeRestriction } from "./node-restriction.ts";
import { page } from "./page.ts";
import { podSecurityEnforced, podSecurityStandards } from "./pod-security-standards.ts";
import { podSecurity } from "./pod-security.ts";
import { portsClosed } from "./ports-closed.ts";
import { rbac } from "./rbac.ts";
import { readOnlyPort } from "./read-only-port.ts";
import { updatedRegularly } from "./updated-regularly.ts";

export const scs0217v1: StandardAlongside = {
  id: "scs-0217-v1",
  title: "Cluster hardening",
  url: page,
  main: [],
  recommended: [],
  extended: [
    updatedRegularly,
    etcdIsolated,
    etcdAccess,
    etcdClientTls,
    etcdPeerTls,
    etcdOwnCa,
    etcdAccessControl,
    etcdClientCertificates,
    portsClosed,
    readOnlyPort,
    httpsOnly,
    authenticationMethods,
    authorizationModes,
    rbac,
    kubeletInternal,
    kubeletNoAnonymous,
    kubeletAuthentication,
    kubeletWebhook,
    nodeRestriction,
    podSecurity,
    podSecurityStandards,
    podSecurityEnforced,
  ],
};
