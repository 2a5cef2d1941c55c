import { expect, test } from "vitest";
import type { ClusterConfig } from "../../clients/kubernetes/cluster-config.ts";
import { testCertificate } from "../../testing/test-certificate.ts";
import { temporaryHome } from "../temporary-home.ts";
import { clusterConfig } from "./cluster-config.ts";

interface Row {
  readonly files: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly expected: unknown;
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const { cert, key } = testCertificate;

/** A kubeconfig with one context of one cluster and one user. */
function one(cluster: string, user = "{}", more = ""): string {
  return [
    "apiVersion: v1",
    "kind: Config",
    "current-context: prod",
    "contexts: [{ name: prod, context: { cluster: c, user: u, namespace: default } }]",
    `clusters: [{ name: c, cluster: ${cluster} }]`,
    `users: [{ name: u, user: ${user} }]`,
    more,
  ].join("\n");
}

const at = (file: string, name: string): string =>
  `{ current-context: ${name}, contexts: [{ name: ${name}, context: { cluster: ${name} } }], ` +
  `clusters: [{ name: ${name}, cluster: { server: "https://${file}" } }] }`;

const serviceAccount = {
  "var/run/secrets/kubernetes.io/serviceaccount/token": "secret",
  "var/run/secrets/kubernetes.io/serviceaccount/ca.crt": cert,
};
const inPod = { KUBERNETES_SERVICE_HOST: "fd00::1", KUBERNETES_SERVICE_PORT: "443" };

const rows: Readonly<Record<string, Row>> = {
  "the file in the home folder": {
    files: { "home/.kube/config": at("home", "a") },
    expected: {
      name: "a",
      server: "https://home",
      tls: { verify: true },
      user: { name: "nobody" },
      origin: ["home/.kube/config:1", "home/.kube/config:1"],
    },
  },
  "KUBECONFIG before the home folder": {
    files: { "home/.kube/config": at("home", "a"), "here/b": at("b", "b") },
    env: { KUBECONFIG: "b" },
    expected: { name: "b", server: "https://b" },
  },
  "a named file before KUBECONFIG": {
    files: { "here/b": at("b", "b"), "home/k": at("k", "k") },
    env: { KUBECONFIG: "b" },
    kubeconfig: "~/k",
    expected: { name: "k", server: "https://k" },
  },
  "several files, some missing": {
    files: { "here/a": "contexts: []", "here/b": at("b", "b"), "here/c": at("c", "c") },
    env: { KUBECONFIG: ":gone:a:$FOLDER/here/b:b:c:" },
    expected: { name: "b", server: "https://b" },
  },
  "names that repeat: the first file wins": {
    files: {
      "here/a": "{ current-context: b, clusters: [{ name: b, cluster: { server: https://first } }] }",
      "here/b": at("second", "b"),
    },
    env: { KUBECONFIG: "a:b" },
    expected: { name: "b", server: "https://first", origin: ["here/b:1", "here/a:1"] },
  },
  "another context than the current one": {
    files: {
      "home/.kube/config":
        "current-context: x\ncontexts: [{ name: y, context: { cluster: y } }]\nclusters: [{ name: y, cluster: { server: http://y } }]",
    },
    context: "y",
    expected: { name: "y", server: "http://y" },
  },
  JSON: {
    files: {
      "home/.kube/config": JSON.stringify(
        JSON.parse(
          '{"current-context":"j","contexts":[{"name":"j","context":{"cluster":"j"}}],"clusters":[{"name":"j","cluster":{"server":"https://j"}}]}',
        ),
        null,
        2,
      ),
    },
    expected: { name: "j" },
  },
  "everything of a cluster": {
    files: {
      "home/.kube/config": one(
        `{ server: "https://h:6443/path", certificate-authority-data: "${base64(cert)}", tls-server-name: kube, proxy-url: "socks5://p:1080", disable-compression: true, extensions: [] }`,
      ),
    },
    expected: {
      server: "https://h:6443/path",
      tls: { verify: true, ca: cert, serverName: "kube" },
      proxy: "socks5://p:1080",
    },
  },
  "no verification": {
    files: { "home/.kube/config": one("{ server: https://h, insecure-skip-tls-verify: true }") },
    expected: { tls: { verify: false } },
  },
  "paths relative to the file that has them": {
    files: {
      "home/.kube/config": one(
        "{ server: https://h, certificate-authority: pki/ca.crt }",
        "{ client-certificate: pki/u.crt, client-key: ../u.key, tokenFile: token, exec: { apiVersion: client.authentication.k8s.io/v1, command: ./bin/plugin } }",
      ),
      "home/.kube/pki/ca.crt": cert,
      "home/.kube/pki/u.crt": cert,
      "home/u.key": key,
      "home/.kube/token": "t",
    },
    expected: {
      tls: { ca: cert },
      user: { certificate: { cert, key }, tokenFile: "home/.kube/token", exec: { command: "home/.kube/bin/plugin" } },
    },
  },
  "a certificate written out": {
    files: {
      "home/.kube/config": one(
        "{ server: https://h }",
        `{ client-certificate-data: "${base64(cert)}", client-key-data: "${base64(key)}" }`,
      ),
    },
    expected: { user: { name: "u", certificate: { cert, key } } },
  },
  "a token": {
    files: { "home/.kube/config": one("{ server: https://h }", "{ token: 0123 }") },
    expected: { user: { name: "u", token: "0123" } },
  },
  "a token beside a file that is not there yet": {
    files: { "home/.kube/config": one("{ server: https://h }", "{ token: t, tokenFile: later }") },
    expected: { user: { name: "u", token: "t", tokenFile: "home/.kube/later" } },
  },
  "a login over http, to this very machine": {
    files: { "home/.kube/config": one('{ server: "http://127.0.0.1:8001" }', "{ token: t }") },
    expected: { server: "http://127.0.0.1:8001", user: { token: "t" } },
  },
  "a password": {
    files: { "home/.kube/config": one("{ server: https://h }", "{ username: jane, password: no }") },
    expected: { user: { password: { username: "jane", password: "no" } } },
  },
  "somebody else": {
    files: {
      "home/.kube/config": one(
        "{ server: https://h }",
        "{ token: t, as: jane, as-uid: 7, as-groups: [dev, ops], as-user-extra: { reason: [a, b] } }",
      ),
    },
    expected: {
      user: { impersonate: { user: "jane", uid: "7", groups: ["dev", "ops"], extra: { reason: ["a", "b"] } } },
    },
  },
  "a plugin, and what the cluster has for it": {
    files: {
      "home/.kube/config": one(
        "{ server: https://h, extensions: [{ name: other, extension: 1 }, { name: client.authentication.k8s.io/exec, extension: { port: 1, on: true, off: ~, list: [x, '2'] } }] }",
        '{ exec: { apiVersion: client.authentication.k8s.io/v1beta1, command: plugin, args: [get, 1], env: [{ name: A, value: b }, { name: E }], interactiveMode: IfAvailable, provideClusterInfo: true, installHint: "\\e[1mInstall it.\\e[0m" } }',
      ),
    },
    expected: {
      user: {
        name: "u",
        exec: {
          apiVersion: "client.authentication.k8s.io/v1beta1",
          command: "plugin",
          args: ["get", "1"],
          env: { A: "b", E: "" },
          provideClusterInfo: true,
          clusterExtension: { port: 1, on: true, off: null, list: ["x", "2"] },
          installHint: "Install it.",
        },
      },
    },
  },
  "an issuer": {
    files: {
      "home/.kube/config": one(
        "{ server: https://h }",
        `{ auth-provider: { name: oidc, config: { idp-issuer-url: https://i, client-id: k, client-secret: s, id-token: j, refresh-token: r, idp-certificate-authority-data: "${base64(cert)}" } } }`,
      ),
    },
    expected: {
      user: {
        oidc: { issuer: "https://i", clientId: "k", clientSecret: "s", idToken: "j", refreshToken: "r", ca: cert },
      },
    },
  },
  "a pod without a kubeconfig": {
    files: serviceAccount,
    env: inPod,
    expected: {
      name: "in-cluster",
      server: "https://[fd00::1]:443",
      tls: { verify: true, ca: cert },
      user: { name: "in-cluster", tokenFile: "/var/run/secrets/kubernetes.io/serviceaccount/token" },
      origin: ["/var/run/secrets/kubernetes.io/serviceaccount"],
    },
  },
  "a pod with a kubeconfig": {
    files: { ...serviceAccount, "home/.kube/config": at("home", "a") },
    env: inPod,
    expected: { name: "a" },
  },
};

test.each(Object.entries(rows))("%s", async (_, { files, env, expected, ...question }) => {
  await using home = await temporaryHome({ "here/x": "", "home/x": "", ...files }, env);
  const config = await clusterConfig({ ...home, ...question });
  expect(shown(config, home.folder)).toMatchObject(expected as object);
});

test("secrets do not show themselves", async () => {
  const source = one("{ server: https://h }", "{ token: canary }");
  await using home = await temporaryHome({ "here/k": source });
  const config = await clusterConfig({ ...home, kubeconfig: "k" });
  expect(JSON.stringify(config)).not.toContain("canary");
  expect(config.user.token?.reveal()).toBe("canary");
});

/** With secrets revealed, and without the name of the folder. */
function shown(config: ClusterConfig, folder: string): unknown {
  const revealed = (value: unknown): unknown => {
    if (typeof value === "string") return value.replace(`${folder}/`, "");
    if (typeof value !== "object" || value === null) return value;
    if ("reveal" in value && typeof value.reveal === "function") return value.reveal() as string;
    if (Array.isArray(value)) return value.map(revealed);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revealed(each)]));
  };
  return revealed(config);
}
