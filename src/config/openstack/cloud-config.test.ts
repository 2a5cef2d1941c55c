import { expect, test } from "vitest";
import type { Auth, CloudConfig } from "../../clients/openstack/cloud-config.ts";
import { cloudConfig } from "./cloud-config.ts";
import { temporaryHome } from "../temporary-home.ts";

// What the rows say was compared with openstacksdk 4.22 (`OpenStackConfig().get_one()`); where it differs, they say "we".
interface Row {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly region?: string;
  readonly interface?: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const PASSWORD = `clouds:
  prod:
    auth: { auth_url: https://k/v3, username: u, password: p, project_name: P, user_domain_name: D, project_domain_name: E }
`;
const user = { name: "u", domain: { name: "D" } };
const project = { kind: "project", project: { name: "P", domain: { name: "E" } } };
const auth = { type: "password", user, password: "p", scope: project };

/** An entry whose `auth` and other keys are given in flow style. */
const entry = (authKeys: string, others = ""): Record<string, string> => ({
  "here/clouds.yaml": `clouds: { prod: { auth: { auth_url: https://k, ${authKeys} }, ${others} } }`,
});
const withPassword = (others: string): Record<string, string> => entry("user_id: u, password: p", others);
const envvars = { OS_AUTH_URL: "https://e", OS_USER_ID: "u", OS_PASSWORD: "e" };
const REGIONS = `regions: [A, { name: B, values: { interface: internal, auth: { user_id: v } } }]`;

const rows: Readonly<Record<string, Row>> = {
  "a plain entry with all defaults": {
    files: { "here/clouds.yaml": PASSWORD },
    expected: {
      name: "prod",
      authUrl: "https://k/v3",
      auth,
      region: undefined,
      interface: "public",
      tls: { verify: true },
      endpointOverrides: {},
      origin: ["here/clouds.yaml:2"],
    },
  },

  "the current folder wins over the home folder and /etc": {
    files: {
      "here/clouds.yml": PASSWORD,
      "home/.config/openstack/clouds.yaml": "clouds: { home: {} }",
      "etc/openstack/clouds.yaml": "clouds: { site: {} }",
    },
    expected: { origin: ["here/clouds.yml:2"] },
  },
  "within a folder .yaml wins over .yml and .json": {
    files: { "here/clouds.yaml": PASSWORD, "here/clouds.yml": "clouds: {}", "here/clouds.json": "{}" },
    expected: { origin: ["here/clouds.yaml:2"] },
  },
  "XDG_CONFIG_HOME is looked through": {
    files: { "xdg/openstack/clouds.yaml": PASSWORD },
    env: { XDG_CONFIG_HOME: "$FOLDER/xdg" },
    expected: { origin: ["xdg/openstack/clouds.yaml:2"] },
  },
  "~/.config is looked through even beside XDG_CONFIG_HOME": {
    files: { "home/.config/openstack/clouds.yaml": PASSWORD },
    env: { XDG_CONFIG_HOME: "$FOLDER/xdg" },
    expected: { origin: ["home/.config/openstack/clouds.yaml:2"] },
  },
  "the folder of the site is looked through last": {
    files: { "etc/openstack/clouds.yaml": PASSWORD },
    expected: { origin: ["/etc/openstack/clouds.yaml:2"] },
  },
  "OS_CLIENT_CONFIG_FILE wins over all": {
    files: { "here/clouds.yaml": "clouds: { other: {} }", "mine/my.yaml": PASSWORD },
    env: { OS_CLIENT_CONFIG_FILE: "$FOLDER/mine/my.yaml" },
    expected: { origin: ["mine/my.yaml:2"] },
  },
  "JSON is read too, tabs and escapes included": {
    files: {
      "here/clouds.json":
        '{\n\t"clouds": {\n\t\t"prod": {"auth": {"auth_url": "https:\\/\\/k", "user_id": "u", "password": "\\u00e4\\ud83d\\ude00"}}}}',
    },
    expected: {
      authUrl: "https://k",
      auth: { ...auth, user: { id: "u" }, password: "ä😀", scope: { kind: "unscoped" } },
    },
  },

  "secure.yaml is merged in at every depth": {
    files: {
      "here/clouds.yaml": PASSWORD,
      "home/.config/openstack/secure.yaml": "clouds:\n  prod:\n    auth: { password: s }\n    cacert: /ca",
    },
    expected: {
      auth: { ...auth, password: "s" },
      tls: { verify: true, caFile: "/ca" },
      origin: ["here/clouds.yaml:2", "home/.config/openstack/secure.yaml:2"],
    },
  },
  "a cloud may be in secure.yaml alone": {
    files: { "here/secure.yaml": PASSWORD },
    expected: { name: "prod", origin: ["here/secure.yaml:2"] },
  },
  "OS_CLIENT_SECURE_FILE names another secure.yaml": {
    files: { "here/clouds.yaml": PASSWORD, "s.yaml": "clouds: { prod: { auth: { password: s } } }" },
    env: { OS_CLIENT_SECURE_FILE: "$FOLDER/s.yaml" },
    expected: { auth: { ...auth, password: "s" } },
  },

  "a profile lies under the entry": {
    files: {
      ...entry("user_id: u, password: p", "profile: acme"),
      "here/clouds-public.yaml":
        "public-clouds:\n  acme: { auth: { user_id: x, project_id: q }, region_name: A, interface: admin }",
    },
    expected: {
      auth: { ...auth, user: { id: "u" }, scope: { kind: "project", project: { id: "q" } } },
      region: "A",
      interface: "admin",
      origin: ["here/clouds.yaml:1", "here/clouds-public.yaml:2"],
    },
  },
  "`cloud` is the older name of `profile`": {
    files: { ...withPassword("cloud: acme"), "here/clouds-public.yaml": "public-clouds: { acme: { verify: no } }" },
    expected: { tls: { verify: false } },
  },
  "we let OS_CLIENT_VENDOR_FILE name the profiles": {
    files: { ...withPassword("profile: acme"), "v.yaml": "public-clouds: { acme: { region_name: A } }" },
    env: { OS_CLIENT_VENDOR_FILE: "$FOLDER/v.yaml" },
    expected: { region: "A" },
  },

  "OS_CLOUD chooses": {
    files: { "here/clouds.yaml": `${PASSWORD}  dev: {}` },
    env: { OS_CLOUD: "prod" },
    expected: { name: "prod" },
  },
  "a name chooses before OS_CLOUD": {
    files: { "here/clouds.yaml": `${PASSWORD}  dev: {}` },
    env: { OS_CLOUD: "dev" },
    name: "prod",
    expected: { name: "prod" },
  },
  "OS_* variables are a cloud of their own": {
    env: {
      OS_AUTH_URL: "https://e",
      OS_USERNAME: "u",
      OS_PASSWORD: "p",
      OS_TENANT_NAME: "P",
      OS_USER_DOMAIN_NAME: "D",
      OS_PROJECT_DOMAIN_NAME: "E",
      OS_REGION_NAME: "A",
      OS_ENDPOINT_TYPE: "internalURL",
      OS_CACERT: "/ca",
      OS_INSECURE: "True",
      OS_IDENTITY_API_VERSION: "3",
      OS_AUTH_TYPE: "v3password",
    },
    expected: {
      name: "envvars",
      authUrl: "https://e",
      auth,
      region: "A",
      interface: "internal",
      tls: { verify: false, caFile: "/ca" },
      origin: [
        "OS_AUTH_URL",
        "OS_USERNAME",
        "OS_PASSWORD",
        "OS_TENANT_NAME",
        "OS_USER_DOMAIN_NAME",
        "OS_PROJECT_DOMAIN_NAME",
        "OS_REGION_NAME",
        "OS_ENDPOINT_TYPE",
        "OS_CACERT",
        "OS_INSECURE",
        "OS_IDENTITY_API_VERSION",
        "OS_AUTH_TYPE",
      ],
    },
  },
  "the cloud of the variables wins over the only entry": {
    files: { "here/clouds.yaml": PASSWORD },
    env: envvars,
    expected: { name: "envvars" },
  },
  "OS_CLOUD_NAME names the cloud of the variables": {
    env: { ...envvars, OS_CLOUD_NAME: "mine" },
    expected: { name: "mine" },
  },
  "variables never change a named cloud": {
    files: { "here/clouds.yaml": PASSWORD },
    env: { ...envvars, OS_CLOUD: "prod", OS_PROJECT_NAME: "x", OS_CACERT: "/x", OS_INTERFACE: "admin" },
    expected: { authUrl: "https://k/v3", auth, tls: { verify: true }, interface: "public" },
  },
  "variables of other tools and selectors alone make no cloud": {
    files: { "here/clouds.yaml": PASSWORD },
    env: { OS_TEST_PATH: "x", OS_LOG_LEVEL: "x", OS_STDOUT_CAPTURE: "1", OS_CLOUD: "prod" },
    expected: { name: "prod" },
  },
  "we take the secret that a named cloud lacks from its variable": {
    files: entry("user_id: u"),
    env: { OS_CLOUD: "prod", OS_PASSWORD: "e" },
    expected: {
      auth: { ...auth, user: { id: "u" }, password: "e", scope: { kind: "unscoped" } },
      origin: ["here/clouds.yaml:1", "OS_PASSWORD"],
    },
  },

  "keys of auth may stand outside, where auth wins": {
    files: {
      "here/clouds.yaml":
        "clouds: { prod: { auth_url: https://k, username: x, password: p, auth: { username: u, user_domain_name: D } } }",
    },
    expected: { authUrl: "https://k", auth: { ...auth, scope: { kind: "unscoped" } } },
  },
  "for project and domain what stands outside of auth wins": {
    files: entry("user_id: u, password: p, project_id: x, user_domain_id: x", "project_id: q"),
    expected: { auth: { ...auth, user: { id: "u" }, scope: { kind: "project", project: { id: "q" } } } },
  },
  "older and dashed names are understood": {
    files: entry("user-name: u, password: p, tenant-name: P, user-domain-name: D, project-domain-name: E"),
    expected: { auth },
  },
  "ids win over names": {
    files: entry(
      "user_id: i, username: u, password: p, project_name: P, project_id: q, project_domain_name: E, user_domain_name: D",
    ),
    expected: { auth: { ...auth, user: { id: "i" }, scope: { kind: "project", project: { id: "q" } } } },
  },
  "beside a project the plain domain is where user and project live": {
    files: entry("username: u, password: p, project_name: P, domain_name: D, project_domain_name: E"),
    expected: { auth },
  },
  "without a project the plain domain is the scope": {
    files: entry("username: u, password: p, user_domain_name: D, domain_id: d"),
    expected: { auth: { ...auth, scope: { kind: "domain", domain: { id: "d" } } } },
  },
  "default domains fill what is missing": {
    files: entry("username: u, password: p, project_name: P, default_domain_id: d"),
    expected: {
      auth: {
        ...auth,
        user: { name: "u", domain: { id: "d" } },
        scope: { kind: "project", project: { name: "P", domain: { id: "d" } } },
      },
    },
  },
  "the system can be the scope": {
    files: entry("user_id: u, password: p, system_scope: all"),
    expected: { auth: { ...auth, user: { id: "u" }, scope: { kind: "system" } } },
  },
  "a token": {
    files: entry("token: t, project_id: q", "auth_type: v3token"),
    expected: { auth: { type: "token", token: "t", scope: { kind: "project", project: { id: "q" } } } },
  },
  "we see from a token alone that it is one": {
    files: entry("auth_token: t"),
    expected: { auth: { type: "token", token: "t", scope: { kind: "unscoped" } } },
  },
  "an application credential by its id": {
    files: entry(
      "application_credential_id: a, application_credential_secret: s, user_domain_name: D",
      "auth_type: v3applicationcredential",
    ),
    expected: { auth: { type: "application-credential", credential: { id: "a" }, secret: "s" } },
  },
  "an application credential by its name, which we see without auth_type": {
    files: entry("application_credential_name: a, application_credential_secret: s, username: u, user_domain_name: D"),
    expected: { auth: { type: "application-credential", credential: { name: "a", user }, secret: "s" } },
  },
  "auth_type wins over the older auth_plugin": {
    files: entry("user_id: u, password: p", "auth_plugin: token, auth_type: password"),
    expected: { auth: { ...auth, user: { id: "u" }, scope: { kind: "unscoped" } } },
  },

  "we take numbers, booleans and dates as they are written": {
    files: entry("user_id: 0o17, password: 0123, project_id: 2024-01-01"),
    expected: {
      auth: {
        ...auth,
        user: { id: "0o17" },
        password: "0123",
        scope: { kind: "project", project: { id: "2024-01-01" } },
      },
    },
  },
  "anchors and merges are followed": {
    files: {
      "here/clouds.yaml":
        "x: &k { auth_url: https://k, user_id: x }\nclouds:\n  prod:\n    auth: { user_id: u, password: &p p, <<: *k }\n    region_name: *p",
    },
    expected: { authUrl: "https://k", auth: { ...auth, user: { id: "u" }, scope: { kind: "unscoped" } }, region: "p" },
  },
  "we take empty values for none, wherever they are": {
    files: entry("user_id: u, password: p, project_name: '', domain_id: ~", "region_name: , cacert: ''"),
    expected: {
      auth: { ...auth, user: { id: "u" }, scope: { kind: "unscoped" } },
      region: undefined,
      tls: { verify: true },
    },
  },

  "one region in a list is chosen": { files: withPassword("regions: [A]"), expected: { region: "A" } },
  "a region brings its own values": {
    files: withPassword(`interface: admin, ${REGIONS}`),
    region: "B",
    expected: { region: "B", interface: "internal", auth: { ...auth, user: { id: "v" }, scope: { kind: "unscoped" } } },
  },
  "we let OS_REGION_NAME choose the region of a named cloud": {
    files: withPassword(REGIONS),
    env: { OS_REGION_NAME: "B" },
    expected: { region: "B", interface: "internal", origin: ["here/clouds.yaml:1", "OS_REGION_NAME"] },
  },
  "we let the caller's region win over OS_REGION_NAME": {
    env: { ...envvars, OS_REGION_NAME: "A" },
    region: "B",
    expected: { region: "B" },
  },
  "any region can be asked of a cloud that names none": {
    files: withPassword(""),
    region: "Z",
    expected: { region: "Z" },
  },
  "regions separated by commas are a list": {
    files: withPassword("region_name: 'A,B'"),
    region: "B",
    expected: { region: "B" },
  },
  "the region is put into addresses": {
    files: {
      "here/clouds.yaml":
        'clouds: { prod: { region_name: A, auth: { auth_url: "https://{region_name}.k", user_id: u, password: p } } }',
    },
    expected: { authUrl: "https://A.k" },
  },

  "endpoint_type is the older name of interface and wins": {
    files: withPassword("endpoint_type: internalURL, interface: admin"),
    expected: { interface: "internal" },
  },
  "we let the caller's interface win": {
    files: withPassword("endpoint_type: internal"),
    interface: "adminURL",
    expected: { interface: "admin" },
  },
  "relative paths start at the current folder, ~ at home": {
    files: withPassword("cacert: ca.pem, cert: ~/c.pem, key: /k.pem"),
    expected: { tls: { verify: true, caFile: "here/ca.pem", certFile: "home/c.pem", keyFile: "/k.pem" } },
  },
  "insecure wins over verify": {
    files: withPassword("insecure: on, verify: true"),
    expected: { tls: { verify: false } },
  },
  "a key without a certificate is nothing": {
    files: withPassword("key: /k.pem, verify: off"),
    expected: { tls: { verify: false } },
  },
  "endpoint overrides go by the official service type, which wins over older names": {
    files: withPassword(
      "compute_endpoint_override: https://c, block_storage_endpoint_override: https://b, volumev3_endpoint_override: https://v, object-store-endpoint-override: 'https://o/AUTH_%(project_id)s'",
    ),
    expected: {
      endpointOverrides: {
        compute: "https://c",
        "block-storage": "https://b",
        "object-store": "https://o/AUTH_%(project_id)s",
      },
    },
  },
  "api versions and unknown settings are left alone": {
    files: withPassword("identity_api_version: 3, compute_api_version: 2.1, networks: [{ name: x }], api_timeout: 5"),
    expected: { name: "prod" },
  },
};

test.each(Object.entries(rows))("%s", async (_, { files = {}, env = {}, expected, ...asked }) => {
  await using home = await temporaryHome(files, env);
  const config = await cloudConfig({ ...home, ...asked });
  const shown = within(home.folder, { ...config, auth: revealed(config.auth) });
  expect(Object.fromEntries(Object.entries(shown).filter(([key]) => key in expected))).toEqual(expected);
});

test("a configuration shows no secret", async () => {
  await using home = await temporaryHome({ "here/clouds.yaml": PASSWORD.replace("password: p", "password: CANARY") });
  expect(JSON.stringify(await cloudConfig(home))).not.toContain("CANARY");
});

function revealed(auth: Auth): unknown {
  switch (auth.type) {
    case "password":
      return { ...auth, password: auth.password.reveal() };
    case "token":
      return { ...auth, token: auth.token.reveal() };
    case "application-credential":
      return { ...auth, secret: auth.secret.reveal() };
  }
}

/** Paths relative to the temporary folder. */
function within(folder: string, config: Omit<CloudConfig, "auth"> & { readonly auth: unknown }): typeof config {
  const relative = (value: unknown): unknown => (typeof value === "string" ? value.replace(`${folder}/`, "") : value);
  return {
    ...config,
    origin: config.origin.map((place) => String(relative(place))),
    tls: {
      ...config.tls,
      ...Object.fromEntries(Object.entries(config.tls).map(([key, value]) => [key, relative(value)])),
    },
  };
}
