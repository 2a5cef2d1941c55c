import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { UsageError } from "../../errors.ts";
import { testCertificate } from "../../testing/test-certificate.ts";
import { temporaryHome } from "../temporary-home.ts";
import { clusterConfig } from "./cluster-config.ts";

interface Row {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly says: string;
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const cert = base64(testCertificate.cert);
const key = base64(testCertificate.key);
const otherKey = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const encryptedKey = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n";

const config = (source: string): Record<string, string> => ({ "here/k": source });
const head = "current-context: prod\ncontexts: [{ name: prod, context: { cluster: c, user: u } }]\n";
const cluster = (settings: string): Record<string, string> =>
  config(`${head}clusters:\n- name: c\n  cluster: ${settings}\nusers: [{ name: u }]`);
const user = (settings: string): Record<string, string> =>
  config(`${head}clusters: [{ name: c, cluster: { server: https://h } }]\nusers:\n- name: u\n  user: ${settings}`);
const exec = (settings: string): Record<string, string> => user(`{ exec: ${settings} }`);
const provider = (settings: string): Record<string, string> => user(`{ auth-provider: ${settings} }`);

const rows: Readonly<Record<string, Row>> = {
  "no kubeconfig at all": {
    says: "No cluster is configured: there is no kubeconfig at home/.kube/config. Name one with --kubeconfig or KUBECONFIG.",
  },
  "a context, and no kubeconfig": {
    context: "prod",
    says: "No cluster is configured: there is no kubeconfig at home/.kube/config. Name one with --kubeconfig or KUBECONFIG.",
  },
  "a KUBECONFIG of missing files": {
    env: { KUBECONFIG: "a:b" },
    says: "No cluster is configured: there is no kubeconfig at here/a, here/b (from KUBECONFIG). Name one with --kubeconfig or KUBECONFIG.",
  },
  "a named file that is missing": {
    kubeconfig: "~/.kube/prod",
    says: "--kubeconfig ~/.kube/prod: there is no such file.",
  },
  "a folder instead of a file": {
    files: { "here/k/x": "" },
    kubeconfig: "k",
    says: "here/k cannot be read: it is a folder, not a file.",
  },
  "something else than a kubeconfig": {
    files: config("clouds: {}"),
    says: "here/k: there is no context; is this a kubeconfig?",
  },
  "an empty file": { files: config(""), says: "here/k: there is no context; is this a kubeconfig?" },
  "a broken file": {
    files: config("contexts: [1"),
    says: "here/k:1:13 is not valid YAML: the indentation is wrong, or a bracket is not closed.",
  },
  "a key written twice": {
    files: config("contexts: []\ncontexts: []"),
    says: 'here/k:2: the key "contexts" is already at here/k:1; one of the two must go.',
  },
  "a mapping where a list belongs": {
    files: config("contexts: { prod: {} }"),
    says: 'here/k:1: "contexts" must be a list.',
  },
  "a text where a mapping belongs": {
    files: config("contexts: [prod]"),
    says: 'here/k:1: "contexts" must be a mapping of keys to values.',
  },
  "an entry without a name": {
    files: config("contexts:\n- context: {}"),
    says: 'here/k:2: this entry of "contexts" lacks a "name".',
  },
  "a name that repeats in one file": {
    files: config("contexts:\n- name: a\n- name: a"),
    says: 'here/k:3: the context "a" is already at here/k:2; one of the two must go.',
  },

  "no current context": {
    files: config("contexts: [{ name: prod }, { name: dev }]"),
    says: "here/k: there is no current-context, choose one with --context: prod, dev.",
  },
  "a misspelt context": {
    files: config("contexts: [{ name: prod }, { name: dev }]"),
    context: "prd",
    says: 'The context "prd" is not configured. Did you mean "prod"? There are: prod, dev.',
  },
  "a current context that is gone": {
    files: config("contexts: [{ name: dev }]\ncurrent-context: banana"),
    says: 'here/k:2: The context "banana" is not configured. There are: dev.',
  },
  "a context without a cluster": {
    files: config("current-context: prod\ncontexts:\n- name: prod\n  context:\n    clustr: c"),
    says: 'here/k:3: the context "prod" lacks "cluster". Is "clustr" (here/k:5) meant to be "cluster"?',
  },
  "a context of an unknown cluster": {
    files: config(`${head}clusters: [{ name: cc }]`),
    says: 'here/k:2: the cluster "c" of the context "prod" is not configured. Did you mean "cc"? There are: cc.',
  },
  "a context of an unknown user": {
    files: config(`${head}clusters: [{ name: c }]`),
    says: 'here/k:2: the user "u" of the context "prod" is not configured.',
  },

  "a cluster without an address": {
    files: cluster("{ serve: https://h }"),
    says: 'here/k:4: the cluster "c" lacks "server". Is "serve" (here/k:5) meant to be "server"?',
  },
  "an address without a scheme": {
    files: cluster("{ server: h:6443 }"),
    says: 'here/k:5: "server" must be an address such as https://10.0.0.1:6443.',
  },
  "an address with a password": {
    files: cluster("{ server: https://u:p@h }"),
    says: 'here/k:5: "server" must not hold a user name or password.',
  },
  "an address without TLS, and a login": {
    files: config(
      `${head}clusters: [{ name: c, cluster: { server: http://h } }]\nusers: [{ name: u, user: { token: t } }]`,
    ),
    says: 'here/k:3: "server" is http, over which everybody can read how the user "u" logs in; it must be https.',
  },
  "an address that is a list": {
    files: cluster("{ server: [https://h] }"),
    says: 'here/k:5: "server" must be a text, not a list.',
  },
  "an authority twice": {
    files: cluster(`{ server: https://h, certificate-authority: ca, certificate-authority-data: "${cert}" }`),
    says: 'here/k:5: "certificate-authority" and "certificate-authority-data" are both there; one of the two must go.',
  },
  "an authority that is missing": {
    files: cluster("{ server: https://h, certificate-authority: ca.crt }"),
    says: 'here/k:5: the "certificate-authority" here/ca.crt does not exist.',
  },
  "an authority that is something else": {
    files: { ...cluster("{ server: https://h, certificate-authority: ca.crt }"), "here/ca.crt": "moin" },
    says: 'here/k:5: what "certificate-authority" leads to is not a certificate in PEM.',
  },
  "an authority that is not base64": {
    files: cluster('{ server: https://h, certificate-authority-data: "mo:in" }'),
    says: 'here/k:5: "certificate-authority-data" is not base64.',
  },
  "an authority of no use": {
    files: cluster(`{ server: https://h, certificate-authority-data: "${cert}", insecure-skip-tls-verify: true }`),
    says: 'here/k:5: "insecure-skip-tls-verify" makes "certificate-authority-data" useless; one of the two must go.',
  },
  "a boolean that is none": {
    files: cluster("{ server: https://h, insecure-skip-tls-verify: maybe }"),
    says: 'here/k:5: "insecure-skip-tls-verify" must be true or false.',
  },
  "a proxy that is no address": {
    files: cluster("{ server: https://h, proxy-url: proxy:3128 }"),
    says: 'here/k:5: "proxy-url" must be an http, https or socks5 address.',
  },

  "a certificate without a key": {
    files: user(`{ client-certificate-data: "${cert}" }`),
    says: 'here/k:6: "client-certificate-data" needs a "client-key" or "client-key-data" beside it.',
  },
  "the key of another certificate": {
    files: user(`{ client-certificate-data: "${cert}", client-key-data: "${base64(otherKey)}" }`),
    says: 'here/k:6: "client-key-data" is not the key of "client-certificate-data".',
  },
  "a key that is none": {
    files: user(`{ client-certificate-data: "${cert}", client-key-data: "${cert}" }`),
    says: 'here/k:6: what "client-key-data" leads to is not a key in PEM.',
  },
  "a key with a passphrase": {
    files: user(`{ client-certificate-data: "${cert}", client-key-data: "${base64(encryptedKey)}" }`),
    says: 'here/k:6: what "client-key-data" leads to is encrypted, which kubectl does not accept either.',
  },
  "a token of several lines": {
    files: user('{ token: "a\\nb" }'),
    says: 'here/k:6: "token" has characters in it that no token has.',
  },
  "a token that is a mapping": {
    files: user("{ token: { a: b } }"),
    says: 'here/k:6: "token" must be a text, not a map.',
  },
  "a token file that is missing": {
    files: user("{ tokenFile: t }"),
    says: 'here/k:6: the "tokenFile" here/t does not exist.',
  },
  "a token and a password": {
    files: user("{ token: t, username: u }"),
    says: 'here/k:6: "username" cannot stand beside "token"; one of the two must go.',
  },
  "a plugin and an issuer": {
    files: user("{ exec: { command: c }, auth-provider: { name: oidc } }"),
    says: 'here/k:6: "auth-provider" cannot stand beside "exec"; one of the two must go.',
  },
  "groups of nobody": {
    files: user("{ as-groups: [a] }"),
    says: 'here/k:6: "as-groups" needs an "as" beside it.',
  },

  "a plugin without a command": {
    files: exec("{ apiVersion: client.authentication.k8s.io/v1, comand: c }"),
    says: 'here/k:6: "exec" lacks "command". Is "comand" (here/k:6) meant to be "command"?',
  },
  "a plugin of a version that is gone": {
    files: exec("{ apiVersion: client.authentication.k8s.io/v1alpha1, command: c }"),
    says: 'here/k:6: the "apiVersion" of "exec" must be client.authentication.k8s.io/v1 or client.authentication.k8s.io/v1beta1.',
  },
  "a plugin without a version": {
    files: exec("{ command: c }"),
    says: 'here/k:6: "exec" lacks "apiVersion".',
  },
  "a plugin that talks to a person": {
    files: exec("{ apiVersion: client.authentication.k8s.io/v1, command: c, interactiveMode: Always }"),
    says: 'here/k:6: this program wants to talk to a person ("Always"), and a run is not one; use a kubeconfig with a token or a certificate.',
  },
  "a variable without a name": {
    files: exec("{ apiVersion: client.authentication.k8s.io/v1, command: c, env: [{ value: v }] }"),
    says: 'here/k:6: this entry of "env" lacks a "name".',
  },

  "a provider that is gone": {
    files: provider("{ name: gcp }"),
    says: 'here/k:6: this "auth-provider" is not supported; use gke-gcloud-auth-plugin as an exec plugin instead.',
  },
  "a provider without a name": {
    files: provider("{ config: {} }"),
    says: 'here/k:6: this "auth-provider" is not supported; it can be oidc.',
  },
  "a provider that every object has": {
    files: provider("{ name: constructor }"),
    says: 'here/k:6: this "auth-provider" is not supported; it can be oidc.',
  },
  "an issuer without an address": {
    files: provider("{ name: oidc, config: { client-id: c, idp-issuer: https://i } }"),
    says: 'here/k:6: the config of this "auth-provider" lacks "idp-issuer-url". Is "idp-issuer" (here/k:6) meant to be "idp-issuer-url"?',
  },
  "an issuer that is no address": {
    files: provider("{ name: oidc, config: { client-id: c, idp-issuer-url: issuer } }"),
    says: 'here/k:6: "idp-issuer-url" must be an https address.',
  },
};

test.each(Object.entries(rows))("%s", async (_, { files = {}, env = {}, says, ...asked }) => {
  await using home = await temporaryHome(
    { "here/x": "", ...files },
    "here/k" in files ? { KUBECONFIG: "k", ...env } : env,
  );
  const refusal = await refusalOf({ ...home, ...asked });
  expect(refusal?.replaceAll(`${home.folder}/`, "")).toBe(says);
});

const KEYS =
  "client-certificate-data client-key-data token password username tokenFile client-certificate client-key as as-uid as-groups exec auth-provider";

test.each(KEYS.split(" "))("no message repeats what is wrong with %s", async (name) => {
  const wrongs = ["CANARY", ["CANARY"], { CANARY: "CANARY" }, 'C"AN\nARY', { config: { "client-secret": ["CANARY"] } }];
  for (const wrong of wrongs) {
    for (const rest of [{}, { "client-certificate-data": cert, "client-key-data": key }]) {
      const source = { users: [{ name: "u", user: { ...rest, [name]: wrong } }] };
      const kubeconfig = `${head}clusters: [{ name: c, cluster: { server: https://h } }]\n${JSON.stringify(source).slice(1, -1)}`;
      const readFile = (path: string) =>
        path === "/here/k"
          ? Promise.resolve(kubeconfig)
          : Promise.reject(Object.assign(new Error(), { code: "ENOENT" }));
      const refusal = await refusalOf({ env: { KUBECONFIG: "k" }, cwd: "/here", home: "/home", readFile });
      // A path is not a secret, and without it nobody finds the file.
      expect((refusal ?? "").replace(/ \/here\/\S+ does not exist/s, "").replace(/\/here\/C"AN\nARY/, "")).not.toMatch(
        /CANARY|ARY/,
      );
    }
  }
});

async function refusalOf(question: Parameters<typeof clusterConfig>[0]): Promise<string | undefined> {
  try {
    await clusterConfig(question);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
