import { expect, test } from "vitest";
import { UsageError } from "../../errors.ts";
import { cloudConfig } from "./cloud-config.ts";
import { temporaryHome } from "../temporary-home.ts";

interface Row {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly region?: string;
  readonly interface?: string;
  readonly says: string;
}

const clouds = (source: string): Record<string, string> => ({ "here/clouds.yaml": source });
const entry = (authKeys: string, others = ""): Record<string, string> =>
  clouds(`clouds:\n  prod:\n    auth: { auth_url: https://k, ${authKeys} }\n    ${others}`);
const withPassword = (others: string): Record<string, string> => entry("user_id: u, password: p", others);
const TWO = clouds("clouds:\n  prod: {}\n  dev: {}");

const rows: Readonly<Record<string, Row>> = {
  "no cloud at all": {
    says: "No cloud is configured: neither OS_* variables nor a clouds.yaml with an entry in here, home/.config/openstack, /etc/xdg/openstack, /etc/openstack.",
  },
  "a cloud asked for, and none there": {
    name: "prod",
    says: 'The cloud "prod" is not configured, nor is any other.',
  },
  "several clouds": {
    files: TWO,
    says: "There are several clouds, choose one with --os-cloud or OS_CLOUD: prod, dev.",
  },
  "a misspelt name": {
    files: TWO,
    name: "prd",
    says: 'The cloud "prd" is not configured. Did you mean "prod"? There are: prod, dev.',
  },
  "a name far from all": {
    files: TWO,
    env: { OS_CLOUD: "banana" },
    says: 'The cloud "banana" (from OS_CLOUD) is not configured. There are: prod, dev.',
  },
  "an entry named like the cloud of the variables": {
    files: clouds("clouds:\n  envvars: {}"),
    says: 'here/clouds.yaml:2: the name "envvars" is kept for the cloud that OS_* variables describe; rename this entry, or set OS_CLOUD_NAME to another name.',
  },

  "a variable that names no file": {
    env: { OS_CLIENT_CONFIG_FILE: "nothing.yaml" },
    says: "OS_CLIENT_CONFIG_FILE names here/nothing.yaml, which does not exist.",
  },
  "a folder instead of a file": {
    files: { "here/clouds.yaml/x": "" },
    says: "here/clouds.yaml cannot be read: it is a folder, not a file.",
  },
  "a file without a mapping": {
    files: clouds("- a"),
    says: 'here/clouds.yaml:1: "clouds.yaml" must be a mapping of keys to values.',
  },
  "a broken file": {
    files: clouds("clouds:\n  prod:\n    auth: [1"),
    says: "here/clouds.yaml:3:13 is not valid YAML: the indentation is wrong, or a bracket is not closed.",
  },
  "a broken secure.yaml": {
    files: { ...TWO, "here/secure.yaml": "clouds:\n\tprod: {}" },
    says: "here/secure.yaml:2:1 is not valid YAML: a tab cannot indent, use blanks.",
  },
  "a key written twice": {
    files: clouds("clouds:\n  prod:\n    verify: true\n    verify: false"),
    says: 'here/clouds.yaml:4: the key "verify" is already at here/clouds.yaml:3; one of the two must go.',
  },
  "an entry that is a list": {
    files: clouds("clouds:\n  prod: [a]"),
    says: 'here/clouds.yaml:2: "prod" must be a mapping of keys to values.',
  },
  "auth that is a text": {
    files: clouds("clouds:\n  prod:\n    auth: x"),
    says: 'here/clouds.yaml:3: "auth" must be a mapping of keys to values.',
  },
  "a list where a text belongs": {
    files: entry("user_id: u, password: [p]"),
    says: 'here/clouds.yaml:3: "password" must be a text, not a list.',
  },

  "a profile by address": {
    files: withPassword("profile: https://acme.example"),
    says: 'here/clouds.yaml:4: "profile" is an address, which is not fetched; name an entry of clouds-public.yaml, or write its settings here.',
  },
  "a profile without a file of profiles": {
    files: withPassword("cloud: otc"),
    says: 'here/clouds.yaml:4: the profile "otc" needs a clouds-public.yaml, and there is none. The profiles that openstacksdk ships are not known here; copy the settings.',
  },
  "a misspelt profile": {
    files: { ...withPassword("profile: acne"), "here/clouds-public.yaml": "public-clouds: { acme: {} }" },
    says: 'here/clouds.yaml:4: the profile "acne" is not in here/clouds-public.yaml. Did you mean "acme"? The profiles that openstacksdk ships are not known here; copy the settings.',
  },

  "an unsupported auth_type": {
    files: withPassword("auth_type: v3oidcpassword"),
    says: 'here/clouds.yaml:4: this "auth_type" is not supported, it can be password, v3password, token, v3token, v3applicationcredential.',
  },
  "a misspelt auth_type": {
    files: withPassword("auth_type: v3pasword"),
    says: 'here/clouds.yaml:4: this "auth_type" is not supported, it can be password, v3password, token, v3token, v3applicationcredential. Did you mean "v3password"?',
  },
  "an auth_type that every object has": {
    files: withPassword("auth_type: constructor"),
    says: 'here/clouds.yaml:4: this "auth_type" is not supported, it can be password, v3password, token, v3token, v3applicationcredential.',
  },
  "Keystone version 2": {
    files: withPassword("identity_api_version: 2.0"),
    says: 'here/clouds.yaml:4: "identity_api_version" must be 3, Keystone\'s version 2 is gone.',
  },
  "a misspelt key of auth": {
    files: entry("usernmae: u, password: p"),
    says: 'here/clouds.yaml:3: "auth" does not know "usernmae". Did you mean "username"?',
  },
  "a key of auth like no other": {
    files: entry("user_id: u, password: hunt,er2"),
    says: 'here/clouds.yaml:3: "auth" does not know this key.',
  },
  "a trust": {
    files: entry("user_id: u, password: p, trust_id: t"),
    says: "here/clouds.yaml:3: trusts are not supported; use an application credential instead.",
  },
  "a passcode": {
    files: withPassword("passcode: 1"),
    says: "here/clouds.yaml:4: one-time passcodes are not supported; use an application credential instead.",
  },

  "an empty entry": {
    files: clouds("clouds:\n  prod:"),
    says: 'here/clouds.yaml:2: the cloud "prod" lacks auth.auth_url and auth.username (or auth.user_id) and auth.user_domain_name (or auth.user_domain_id) and auth.password.',
  },
  "a misspelt auth": {
    files: clouds("clouds:\n  prod:\n    auht: { auth_url: https://k, user_id: u, password: p }"),
    says: 'here/clouds.yaml:2: the cloud "prod" lacks auth.auth_url and auth.username (or auth.user_id) and auth.user_domain_name (or auth.user_domain_id) and auth.password. Is "auht" (here/clouds.yaml:3) meant to be "auth"?',
  },
  "a project by name without its domain": {
    files: entry("user_id: u, password: p, project_name: P"),
    says: 'here/clouds.yaml:2: the cloud "prod" lacks auth.project_domain_name (or auth.project_domain_id).',
  },
  "a token that is missing": {
    files: entry("", "auth_type: token"),
    says: 'here/clouds.yaml:2: the cloud "prod" lacks auth.token.',
  },
  "an application credential without its secret": {
    files: entry("application_credential_id: a"),
    says: 'here/clouds.yaml:2: the cloud "prod" lacks auth.application_credential_secret.',
  },
  "an application credential without its id": {
    files: entry("application_credential_secret: s"),
    says: 'here/clouds.yaml:2: the cloud "prod" lacks auth.application_credential_name (or auth.application_credential_id).',
  },
  "a forgotten variable that hides clouds.yaml": {
    files: withPassword(""),
    env: { OS_CACERT: "/ca" },
    says: 'OS_* variables: the cloud "envvars" lacks OS_AUTH_URL and OS_USERNAME (or OS_USER_ID) and OS_USER_DOMAIN_NAME (or OS_USER_DOMAIN_ID) and OS_PASSWORD. It is made of OS_CACERT; to use a cloud of clouds.yaml, choose it with --os-cloud or OS_CLOUD.',
  },

  "an application credential with a scope": {
    files: entry("application_credential_id: a, application_credential_secret: s, project_name: P"),
    says: 'here/clouds.yaml:3: "project_name" must go, an application credential belongs to one project already.',
  },
  "two scopes": {
    files: entry("user_id: u, password: p, system_scope: all", "project_id: q"),
    says: 'here/clouds.yaml:3: "system_scope" and "project_id" (here/clouds.yaml:4) ask for two scopes; one of them must go.',
  },
  "a part of the system": {
    files: entry("user_id: u, password: p, system_scope: some"),
    says: 'here/clouds.yaml:3: "system_scope" can only be "all".',
  },

  "several regions": {
    files: withPassword("regions: [A, { name: B }]"),
    says: "here/clouds.yaml:4: the cloud has several regions, choose one with --os-region or OS_REGION_NAME: A, B.",
  },
  "a misspelt region": {
    files: withPassword("regions: [RegionOne, RegionTwo]"),
    region: "regionone",
    says: 'here/clouds.yaml:4: the region "regionone" (from --os-region) is not among RegionOne, RegionTwo. Did you mean "RegionOne"?',
  },
  "a region other than the only one": {
    files: withPassword("region_name: A"),
    env: { OS_REGION_NAME: "Berlin" },
    says: 'here/clouds.yaml:4: the region "Berlin" (from OS_REGION_NAME) is not among A.',
  },
  "regions that are a text": {
    files: withPassword("regions: A,B"),
    says: 'here/clouds.yaml:4: "regions" must be a list.',
  },
  "a region without a name": {
    files: withPassword("regions: [{ values: {} }]"),
    says: 'here/clouds.yaml:4: a region is a name, or a mapping of "name" and "values" and nothing else.',
  },

  "an interface that does not exist": {
    files: withPassword("interface: publik"),
    says: 'here/clouds.yaml:4: "interface" must be public, internal or admin.',
  },
  "such an interface from the caller": {
    files: withPassword(""),
    interface: "all",
    says: '--os-interface: "interface" must be public, internal or admin.',
  },
  "a verify that is a path": {
    files: withPassword("verify: /ca.pem"),
    says: 'here/clouds.yaml:4: "verify" must be true or false.',
  },
  "an insecure that is a number": {
    env: { OS_AUTH_URL: "https://k", OS_USER_ID: "u", OS_PASSWORD: "p", OS_INSECURE: "1" },
    says: 'OS_INSECURE: "insecure" must be true or false.',
  },
  "an address without a scheme": {
    env: { OS_AUTH_URL: "keystone:5000", OS_USER_ID: "u", OS_PASSWORD: "p" },
    says: 'OS_AUTH_URL: "auth_url" must be an address that starts with https:// or http://.',
  },
  "an address with a password": {
    files: withPassword("compute_endpoint_override: https://u:p@k"),
    says: 'here/clouds.yaml:4: "compute_endpoint_override" must not hold a user name or password.',
  },
  "an address that needs a region": {
    files: withPassword('image_endpoint_override: "https://{region_name}.k"'),
    says: 'here/clouds.yaml:4: "image_endpoint_override" needs a region; choose one with --os-region or OS_REGION_NAME.',
  },
  "an address with another placeholder": {
    files: withPassword('image_endpoint_override: "https://{project_id}.k"'),
    says: 'here/clouds.yaml:4: "image_endpoint_override" can hold no other placeholder than {region_name}.',
  },
};

test.each(Object.entries(rows))("%s", async (_, { files = {}, env = {}, says, ...asked }) => {
  await using home = await temporaryHome(files, env);
  const refusal = await refusalOf({ ...home, ...asked });
  expect(refusal?.replaceAll(`${home.folder}/`, "")).toBe(says);
});

const SECRETIVE = `clouds:
  prod:
    auth:
      auth_url: "https://CANARY.example"
      username: CANARY
      password: &p "CANARY"
      project_name: CANARY
      user_domain_name: 'CANARY'
      project_domain_name: CANARY
      token: *p
    auth_type: CANARY
    verify: CANARY
    more: {application_credential_secret: CANARY, x: [CANARY]}
`;

test.each(["", ":", "\n", "\t", '"', "{", "]", ",", "*", "!"])(
  "no message repeats a value, wherever a file is broken by %j",
  async (garbage) => {
    for (let offset = 0; offset <= SECRETIVE.length; offset += 3) {
      const broken = SECRETIVE.slice(0, offset) + garbage + (garbage === "" ? "" : SECRETIVE.slice(offset));
      const refusal = await refusalOf({
        env: {},
        cwd: "/here",
        home: "/home",
        readFile: only("/here/clouds.yaml", broken),
      });
      expect(refusal ?? "").not.toContain("CANARY");
    }
  },
);

const KEYS =
  "auth_url username user_id password project_name project_id tenant_name project_domain_name user_domain_name domain_id domain_name system_scope token application_credential_id application_credential_name application_credential_secret trust_id passcode auth_type auth_plugin verify insecure cacert cert key interface endpoint_type identity_api_version compute_endpoint_override usernmae pasword tokn secret";

test.each(KEYS.split(" "))("no message repeats what is wrong with %s", async (key) => {
  const good = { auth_url: "https://CANARY.example", user_id: "CANARY", password: "CANARY" };
  for (const wrong of ["CANARY", "https://CANARY:CANARY@host", ["CANARY"], { CANARY: "CANARY" }, 'C"AN\nARY']) {
    for (const cloud of [{ auth: { ...good, [key]: wrong } }, { auth: good, [key]: wrong }, { [key]: wrong }]) {
      const source = JSON.stringify({ clouds: { prod: cloud } });
      const refusal = await refusalOf({
        env: {},
        cwd: "/here",
        home: "/home",
        readFile: only("/here/clouds.json", source),
      });
      expect(refusal ?? "").not.toMatch(/CANARY|ARY/);
    }
  }
});

async function refusalOf(question: Parameters<typeof cloudConfig>[0]): Promise<string | undefined> {
  try {
    await cloudConfig(question);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

const only = (file: string, source: string) => (path: string) =>
  path === file ? Promise.resolve(source) : Promise.reject(Object.assign(new Error("No file"), { code: "ENOENT" }));
