import fc from "fast-check";
import { expect, test } from "vitest";
import { UsageError } from "../errors.ts";
import { mangledText, oddText } from "../testing/odd-input.ts";
import { testCertificate } from "../testing/test-certificate.ts";
import { clusterConfig } from "./kubernetes/cluster-config.ts";
import { cloudConfig } from "./openstack/cloud-config.ts";
import type { Surroundings } from "./surroundings.ts";
import { yamlSettings } from "./yaml-settings.ts";

const canary = "hunter2canary";
const base64 = (text: string) => Buffer.from(text).toString("base64");

const clouds = `clouds:
  prod: &prod
    profile: vendor
    auth: { auth_url: "https://a.example:5000/v3", username: u, password: ${canary}, project_name: p, user_domain_name: d }
    region_name: R1
    regions: [R1, { name: R2, values: { interface: internal } }]
    verify: true
    network_endpoint_override: https://n.example/
  other: { <<: *prod, auth_type: v3applicationcredential, auth: { application_credential_id: i, application_credential_secret: ${canary} } }
`;
const secure = `clouds: { prod: { auth: { password: ${canary} } } }`;
const vendors = `public-clouds: { vendor: { auth: { auth_url: "https://v.example/v3" }, interface: public } }`;
const kubeconfig = `apiVersion: v1
current-context: prod
contexts: [{ name: prod, context: { cluster: c, user: u } }]
clusters: [{ name: c, cluster: { server: https://h, certificate-authority-data: ${base64(testCertificate.cert)}, tls-server-name: t, proxy-url: "http://p:1" } }]
users: [{ name: u, user: { token: ${canary}, as: a, as-groups: [g], as-user-extra: { k: [v] } } }, { name: x, user: { auth-provider: { name: oidc, config: { client-id: c, client-secret: ${canary}, id-token: ${canary}, idp-issuer-url: "https://i" } } } },
  { name: e, user: { exec: { apiVersion: client.authentication.k8s.io/v1, command: c, args: [${canary}], env: [{ name: N, value: ${canary} }] } } },
  { name: t, user: { client-certificate-data: ${base64(testCertificate.cert)}, client-key-data: ${base64(testCertificate.key)} } }]
`;

function surroundings(files: Readonly<Record<string, string>>): Surroundings {
  const readFile = (path: string) => {
    const content = files[path];
    if (content !== undefined) return Promise.resolve(content);
    return Promise.reject(Object.assign(new Error("There is none."), { code: "ENOENT" }));
  };
  return { env: {}, cwd: "/here", home: "/home", readFile };
}

/** Undefined where there is a value; nothing but a UsageError is let through. */
async function refusal(question: () => unknown): Promise<string | undefined> {
  try {
    await question();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

const isSentence = /[.?]$/;

test("whatever the YAML is, it is settings or a sentence", () =>
  fc.assert(
    fc.asyncProperty(fc.oneof(oddText, mangledText(clouds), mangledText(kubeconfig)), async (text) => {
      expect((await refusal(() => yamlSettings(text, "a.yaml"))) ?? "a.yaml: read.").toMatch(isSentence);
    }),
    { numRuns: 500 },
  ));

test("whatever the files of clouds say, there is a cloud or a sentence without the secret", async () => {
  const files = fc.oneof(
    mangledText(clouds).map((text) => [text, secure, vendors] as const),
    mangledText(secure).map((text) => [clouds, text, vendors] as const),
    mangledText(vendors).map((text) => [clouds, secure, text] as const),
  );
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom("prod", "other"), async ([one, two, three], name) => {
      const around = surroundings({
        "/here/clouds.yaml": one,
        "/here/secure.yaml": two,
        "/here/clouds-public.yaml": three,
      });
      const said = await refusal(() => cloudConfig({ ...around, name }));
      if (said !== undefined) expect(said).toMatch(isSentence);
      expect(said ?? "").not.toContain(canary);
    }),
    { numRuns: 500 },
  );
});

test("whatever a kubeconfig says, there is a cluster or a sentence without the secret", async () => {
  const users = fc.constantFrom("u", "x", "e", "t");
  await fc.assert(
    fc.asyncProperty(mangledText(kubeconfig), users, async (text, user) => {
      const source = text.replace("user: u }", `user: ${user} }`);
      const said = await refusal(async () => {
        const found = await clusterConfig({ ...surroundings({ "/here/k": source }), kubeconfig: "k" });
        const { token, oidc, impersonate: { user: as = "", groups = [] } = {} } = found.user;
        for (const sent of [token?.reveal() ?? "", oidc?.idToken?.reveal() ?? "", as, ...groups]) {
          expect(() => new Headers({ sent })).not.toThrow();
        }
      });
      if (said !== undefined) expect(said).toMatch(isSentence);
      expect(said ?? "").not.toContain(canary);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["lists within lists", "[".repeat(5000)],
  ["mappings within mappings", "{ a: ".repeat(5000)],
  ["blocks within blocks", "- ".repeat(5000)],
  [
    "aliases of aliases",
    `a0: &a0 x\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`).join("")}`,
  ],
  ["an alias of itself", "a: &a [*a]"],
  ["a merge of itself", "a: &a { <<: *a }"],
])("%s are refused, and in time", async (_, text) => {
  expect(await refusal(() => yamlSettings(text, "a.yaml"))).toMatch(isSentence);
});

test("ten thousand aliases in ten thousand lines can be read in time", async () => {
  const lines = Array.from({ length: 9000 }, (_, n) => `k${n}: &k${n} v\n`).join("");
  const aliases = Array.from({ length: 9000 }, (_, n) => `l${n}: *k${n}\n`).join("");
  expect(await refusal(() => yamlSettings(lines + aliases, "a.yaml"))).toMatch(/^$|grow beyond/);
});
