import { testTestcase } from "../../../src/testing/test-testcase.ts";
import {
  answered,
  apiServer,
  attested,
  behind,
  door,
  hidden,
  house,
  node,
  pod,
  refused,
  shown,
  toldByFlagz,
  unattested,
} from "../evidence/examples.ts";
import { etcdAccessControl, etcdClientCertificates } from "./etcd-access-control.ts";
import { etcdAccess } from "./etcd-access.ts";
import { etcdClientTls } from "./etcd-client-tls.ts";
import { etcdIsolated } from "./etcd-isolated.ts";
import { etcdOwnCa } from "./etcd-own-ca.ts";
import { etcdPeerTls } from "./etcd-peer-tls.ts";

const closed = { ...unattested, ...behind(), nodes: answered([node("a", "10.0.0.1", "InternalIP")]) };
const forbidden = { controlPlane: refused("list pods in kube-system"), flagz: refused("get /flagz") };
const client = { "etcd-cafile": "/pki/etcd/ca.crt", "etcd-certfile": "(set)", "etcd-keyfile": "(set)" };
const server = {
  "listen-client-urls": "https://127.0.0.1:2379,https://10.0.0.1:2379",
  "advertise-client-urls": "https://10.0.0.1:2379",
  "cert-file": "(set)",
  "key-file": "(set)",
  "trusted-ca-file": "/pki/etcd/ca.crt",
  "client-cert-auth": "true",
};
const without = <T extends object>(flags: T, name: keyof T) =>
  Object.fromEntries(Object.entries(flags).filter(([each]) => each !== name)) as Record<string, string>;

testTestcase(etcdIsolated, {
  accepts: {
    "addresses that no node has": { ...closed, ...toldByFlagz({ "etcd-servers": "[https://192.0.2.1:2379]" }) },
    "a person's word": { ...closed, ...attested(etcdIsolated.id, "PASS"), ...hidden },
  },
  rejects: {
    "pods of the cluster": [
      { ...closed, ...shown(pod("etcd", server), apiServer(client)) },
      { about: { kind: "pod", name: "kube-system/etcd-cp-1" }, actual: "cp-1" },
    ],
    "the machine of the API server": [
      { ...closed, ...toldByFlagz({ "etcd-servers": "https://127.0.0.1:2379" }) },
      { actual: ["https://127.0.0.1:2379"] },
    ],
    "the machine of a node": [
      { ...closed, ...toldByFlagz({ "etcd-servers": "[https://192.0.2.1:2379,https://10.0.0.1:2379]" }) },
      { actual: ["https://10.0.0.1:2379"] },
    ],
    "a socket": [{ ...closed, ...toldByFlagz({ "etcd-servers": "unix:///var/kine.sock" }) }],
  },
  leavesOpen: {
    "what is not for us": [{ ...closed, ...forbidden }, { cause: "privilege" }, { cause: "privilege" }],
    "nodes that are not for us": [
      { ...closed, nodes: refused("list nodes"), ...toldByFlagz({ "etcd-servers": "https://192.0.2.1:2379" }) },
      { actual: "may not list nodes", cause: "privilege" },
    ],
  },
  misses: {
    "a hosted control plane": [{ ...closed, ...hidden }, { cause: "needs-attestation" }],
    "flags that name no etcd": [{ ...closed, ...toldByFlagz({}) }, { cause: "needs-attestation" }],
  },
});

const open = behind(house([door("etcd", { port: 2379, state: "open", speaks: "tls" })]));

testTestcase(etcdAccess, {
  accepts: {
    "an etcd that is not apart": { ...closed, ...shown(pod("etcd", server)) },
    "a person's word": { ...closed, ...attested(etcdAccess.id, "PASS"), ...hidden },
  },
  rejects: {
    "an open port": [
      { ...closed, ...open, ...hidden },
      { about: { kind: "port", name: "203.0.113.7:2379 (etcd)" }, actual: "open, speaks tls" },
    ],
    "an open port for its members": [
      { ...closed, ...behind(house([door("etcd peers", { port: 2380, state: "open" })])), ...hidden },
      { about: { kind: "port", name: "203.0.113.7:2380 (etcd peers)" } },
    ],
  },
  leavesOpen: { "a place that is not for us": [{ ...closed, ...forbidden }, { cause: "privilege" }, {}] },
  misses: {
    "a closed port, which says nothing of inside": [
      { ...closed, ...behind(house([door("etcd")])), ...hidden },
      { cause: "needs-attestation" },
    ],
    "machines of its own, of which nobody knows who reaches them": [
      { ...closed, ...toldByFlagz({ "etcd-servers": "https://192.0.2.1:2379" }) },
    ],
  },
});

testTestcase(etcdClientTls, {
  accepts: {
    "both sides": { ...closed, ...shown(apiServer(client), pod("etcd", server)) },
    "both sides, seen from outside to speak TLS": {
      ...closed,
      ...open,
      ...shown(apiServer(client), pod("etcd", server)),
    },
    "etcd's side": { ...closed, ...shown(pod("etcd", server)) },
    "the API server's side": { ...closed, ...shown(apiServer(client)) },
    "the API server's own word": {
      ...closed,
      ...toldByFlagz({ "etcd-servers": "[https://10.0.0.1:2379]", ...client }),
    },
    "the API server's own word, where pods are not for us": {
      ...closed,
      ...forbidden,
      ...toldByFlagz({ "etcd-servers": "[https://10.0.0.1:2379]", ...client }),
      controlPlane: forbidden.controlPlane,
    },
    "a socket": { ...closed, ...toldByFlagz({ "etcd-servers": "unix:///var/kine.sock" }) },
  },
  rejects: {
    "addresses without": [
      { ...closed, ...shown(apiServer({ ...client, "etcd-servers": "http://127.0.0.1:2379" })) },
      { message: "By configuration: the API server asks etcd without TLS.", deviation: "D0217-11" },
    ],
    "one of two addresses without": [
      { ...closed, ...shown(apiServer({ ...client, "etcd-servers": "https://a:2379,http://b:2379" })) },
      { actual: ["http://b:2379"] },
    ],
    "no certificate of the API server": [
      { ...closed, ...shown(apiServer(without(client, "etcd-certfile"))) },
      {
        message: "By configuration: kube-apiserver runs without --etcd-certfile.",
        expected: "--etcd-certfile",
        actual: "not set",
      },
    ],
    "an API server that names neither etcd nor certificates": [{ ...closed, ...toldByFlagz({}) }, {}, {}, {}],
    "a socket beside an address without": [
      { ...closed, ...toldByFlagz({ ...client, "etcd-servers": "unix:///var/kine.sock,http://b:2379" }) },
      { actual: ["http://b:2379"] },
    ],
    ...Object.fromEntries(
      (["cert-file", "key-file", "trusted-ca-file"] as const).map((name) => [
        `an etcd without ${name}`,
        [
          { ...closed, ...shown(apiServer(client), pod("etcd", without(server, name))) },
          { message: `By configuration: etcd runs without --${name}.` },
        ] as const,
      ]),
    ),
    "an etcd that listens where nobody has said": [
      { ...closed, ...shown(apiServer(client), pod("etcd", without(server, "listen-client-urls"))) },
      { actual: "not set, which is http" },
    ],
    "an etcd that listens without, too": [
      {
        ...closed,
        ...shown(
          apiServer(client),
          pod("etcd", { ...server, "listen-client-urls": "https://10.0.0.1:2379,http://127.0.0.1:2379" }),
        ),
      },
      { about: { kind: "pod", name: "kube-system/etcd-cp-1" }, actual: ["http://127.0.0.1:2379"] },
    ],
    "an etcd that wants no certificate": [
      { ...closed, ...shown(apiServer(client), pod("etcd", { ...server, "client-cert-auth": "false" })) },
      {
        message: "By configuration: etcd runs without --client-cert-auth=true.",
        expected: "--client-cert-auth=true",
        actual: "false",
      },
    ],
    "an etcd that answers without, whatever it says": [
      {
        ...closed,
        ...behind(house([door("etcd", { port: 2379, state: "open", speaks: "http" })])),
        ...shown(apiServer(client), pod("etcd", server)),
      },
      {
        message: "By behaviour: etcd answers without TLS.",
        about: { kind: "port", name: "203.0.113.7:2379 (etcd)" },
        actual: "http",
      },
    ],
  },
  leavesOpen: { "what is not for us": [{ ...closed, ...forbidden }, { cause: "privilege" }, {}] },
  misses: { "a hosted control plane": [{ ...closed, ...hidden }, { cause: "needs-attestation" }] },
});

const peer = {
  "listen-peer-urls": "https://10.0.0.1:2380",
  "peer-cert-file": "(set)",
  "peer-key-file": "(set)",
  "peer-trusted-ca-file": "/pki/etcd/ca.crt",
  "peer-client-cert-auth": "true",
  "initial-cluster": "a=https://10.0.0.1:2380,b=https://10.0.0.2:2380",
};

testTestcase(etcdPeerTls, {
  accepts: {
    "TLS with certificates": { ...unattested, ...shown(pod("etcd", peer)) },
    "a member that is alone": { ...unattested, ...shown(pod("etcd", { "initial-cluster": "a=http://10.0.0.1:2380" })) },
  },
  rejects: {
    "addresses without": [
      { ...unattested, ...shown(pod("etcd", { ...peer, "listen-peer-urls": "http://10.0.0.1:2380" })) },
      { actual: ["http://10.0.0.1:2380"], deviation: "D0217-11" },
    ],
    "no certificates asked for": [
      { ...unattested, ...shown(pod("etcd", without(peer, "peer-client-cert-auth"))) },
      { message: "By configuration: etcd runs without --peer-client-cert-auth=true." },
    ],
    ...Object.fromEntries(
      (["peer-cert-file", "peer-key-file", "peer-trusted-ca-file"] as const).map((name) => [
        `no ${name}`,
        [
          { ...unattested, ...shown(pod("etcd", without(peer, name))) },
          { message: `By configuration: etcd runs without --${name}.` },
        ] as const,
      ]),
    ),
    "two members that each know themselves only": [
      { ...unattested, ...shown(pod("etcd", { "initial-cluster": "a=x" }, "a"), pod("etcd", peer, "b")) },
    ],
  },
  leavesOpen: {
    "pods that are not for us": [{ ...unattested, controlPlane: forbidden.controlPlane }, { cause: "privilege" }],
  },
  misses: { "a hosted control plane": [{ ...unattested, ...hidden }] },
});

testTestcase(etcdOwnCa, {
  accepts: { "another file": { ...unattested, ...shown(apiServer({ ...client, "client-ca-file": "/pki/ca.crt" })) } },
  rejects: {
    "the same file": [
      { ...unattested, ...shown(apiServer({ "etcd-cafile": "/pki/ca.crt", "client-ca-file": "/pki/ca.crt" })) },
      { actual: { "etcd-cafile": "/pki/ca.crt", "client-ca-file": "/pki/ca.crt" } },
    ],
  },
  misses: {
    "only that of etcd": [{ ...unattested, ...shown(apiServer(client)) }],
    "only that of the cluster": [{ ...unattested, ...shown(apiServer({ "client-ca-file": "/pki/ca.crt" })) }],
  },
});

testTestcase(etcdAccessControl, {
  accepts: { "a person's word": attested(etcdAccessControl.id, "PASS") },
  rejects: { "a person's word": [attested(etcdAccessControl.id, "FAIL")] },
  misses: { "nobody's word": [unattested, { cause: "needs-attestation" }] },
});

testTestcase(etcdClientCertificates, {
  accepts: { "a person's word": { ...attested(etcdClientCertificates.id, "PASS"), ...shown(pod("etcd", server)) } },
  rejects: {
    "no certificates asked for, whatever a person says": [
      { ...attested(etcdClientCertificates.id, "PASS"), ...shown(pod("etcd", without(server, "client-cert-auth"))) },
      { message: "By configuration: etcd runs without --client-cert-auth=true.", expected: "--client-cert-auth=true" },
    ],
  },
  misses: { "certificates, of which nobody knows what for": [{ ...unattested, ...shown(pod("etcd", server)) }] },
});
