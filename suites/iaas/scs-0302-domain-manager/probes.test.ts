import { describe, expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { edited } from "../../../fixtures/faults/broken-documents.ts";
import type { Fault } from "../../../fixtures/simulator/faults.ts";
import { simulate, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../../src/clients/openstack/cloud.ts";
import type { CloudConfig } from "../../../src/clients/openstack/cloud-config.ts";
import type { AnyProbe } from "../../../src/core/probe.ts";
import type { Deeds } from "../../../src/probes/openstack/domains/deed.ts";
import { Secret } from "../../../src/secret.ts";
import { managersOf } from "../../../src/testing/clouds-yaml.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { transitiveAdmin, unmanagedRevocations } from "./escalation.probe.ts";
import { foreignChanges, foreignCreations, moves, withoutDomain } from "./foreign-changes.probe.ts";
import { foreignGrants } from "./foreign-grants.probe.ts";
import { othersCredentials } from "./others-credentials.probe.ts";
import { granted, refused } from "./testcases.ts";

const identity = compliant.identity;

/** With so many of the managers of the world, or another way to log in as one. */
async function observed(
  probe: AnyProbe,
  {
    managers = 2,
    world = compliant,
    as,
  }: { readonly managers?: number; readonly world?: SimulatedWorld; readonly as?: Partial<CloudConfig> } = {},
) {
  await using cloud = await simulate(world);
  const config = cloudConfigOf(world, cloud.authUrl);
  const options = { userAgent: "test", env: {} };
  await using target = connect(config, options);
  const logins = managersOf(world.identity).slice(0, managers);
  const companions = logins.map(({ name, domain, password }) => {
    const scope = { kind: "domain", domain: { id: domain } } as const;
    const user = { name, domain: { id: domain } };
    return connect(
      { ...config, name, auth: { type: "password", user, password: new Secret(password), scope }, ...as },
      options,
    );
  });
  try {
    const inputs = { files: {}, companions: { "domain-manager": companions } };
    const context = probeContext(target, { signal: AbortSignal.timeout(25_000), inputs });
    const fact = probe.schema.parse(await probe.observe({}, context)) as Deeds;
    expect(probe.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
    await context.release();
    return { fact, account: context.account, owned: cloud.owned(), missing: cloud.missing(), log: cloud.log };
  } finally {
    await Promise.all(companions.map((each) => each[Symbol.asyncDispose]()));
  }
}

const probes = [...granted, ...refused].flatMap(({ id, needs }) => {
  const found = Object.values(needs as Record<string, AnyProbe>);
  return found.map((probe) => [id, probe] as const);
});

test("what fails for the moment is not looked for afterwards", async () => {
  const faults = [[/^(PATCH|DELETE) .*\/groups\//, { status: 503 }]] as const;
  const group = granted.find(({ id }) => id === "scs-0302-groups");
  const [probe] = Object.values((group?.needs ?? {}) as Record<string, AnyProbe>);
  const { fact } = await observed(probe as AnyProbe, { managers: 1, world: { ...compliant, conditions: { faults } } });
  expect(fact.deeds.filter(({ proof }) => proof === "changed")).toEqual([]);
  expect(fact.deeds.at(-1)).toMatchObject({ operation: "delete a group of the own domain", status: 503 });
});

describe("what is answered with 200 by somebody else shows nobody's rights", () => {
  const json = { "content-type": "application/json" };
  const refusedProbe = (id: string) => {
    const { needs } = refused.find((each) => each.id === `scs-0302-${id}`) ?? {};
    return Object.values((needs ?? {}) as Record<string, AnyProbe>)[0] as AnyProbe;
  };

  test.each<[string, RegExp, Fault]>([
    ["ordinary-member", /^GET .*\/users\?domain_id=/, "html"],
    ["ordinary-member", /^GET .*\/users\?domain_id=/, { status: 200, headers: json, body: "" }],
    ["ordinary-member", /^GET .*\/role_assignments$/, { status: 200, headers: json, body: {} }],
    ["ordinary-member", /^PATCH .*\/groups\//, { status: 200, headers: json, body: "{'ok': }" }],
    ["ordinary-member", /^PUT .*\/groups\/[^/]+\/users\//, { status: 200, headers: json, body: {} }],
    ["ordinary-member", /^DELETE .*\/groups\//, { status: 200, headers: json, body: {} }],
    ["ordinary-member", /^PUT .*\/roles\//, { status: 302, headers: { location: "http://127.0.0.1:9/" } }],
    ["admin-grants", /^PUT .*\/roles\//, { status: 200, headers: json, body: {} }],
    ["foreign-sight", /^GET .*\/domains\//, { status: 200, headers: json, body: {} }],
    ["foreign-sight", /^GET .*\/users\/[^/]+$/, { status: 200, headers: json, body: { user: [] } }],
    ["transitive-admin", /^POST .*\/auth\/tokens$/, edited(withoutRoleNames)],
    ["others-credentials", /^GET .*\/credentials\?/, { status: 200, headers: json, body: { credentials: [{}] } }],
    ["without-domain", /^POST .*\/users$/, { status: 201, headers: json, body: { user: { id: "only-this" } } }],
    ["system-grants", /^GET .*\/roles$/, { status: 200, headers: json, body: { roles: [{ id: "nameless" }] } }],
  ])("%s, %s", async (id, route, fault) => {
    const world = { ...compliant, conditions: { faults: [[route, fault]] as const } };
    await expect(observed(refusedProbe(id), { managers: id === "others-credentials" ? 2 : 1, world })).rejects.toThrow(
      /instead of JSON|not valid JSON|where Keystone says|what Keystone calls|redirected|nobody|expected string/,
    );
  });
});

/** Roles are called nothing in logins for projects; a manager's own is for a domain. */
function withoutRoleNames(document: unknown): unknown {
  const { token } = document as { readonly token: { readonly project?: unknown } };
  return token.project !== undefined ? { token: { ...token, roles: [{ id: "nameless" }] } } : document;
}

test.each(probes)("%s does something, and leaves nothing behind", async (_, probe) => {
  const { fact, account, owned, missing } = await observed(probe);
  expect(fact.obstacle).toBeNull();
  expect(new Set(fact.deeds.map(({ by }) => by.replace(/^.*made by /, "")))).toEqual(
    new Set(["domain-manager-a", "domain-manager-b"]),
  );
  expect(fact.deeds.filter(({ expected, refused }) => (expected === "refused") !== refused)).toEqual([]);
  expect(account.leaked).toEqual([]);
  expect([owned, missing]).toEqual([{}, {}]);
});

test("no domain manager is an obstacle", async () => {
  const { fact, account } = await observed(foreignCreations, { managers: 0 });
  expect(fact).toEqual({ obstacle: "No domain manager was given.", deeds: [], untried: [] });
  expect(account.created).toBe(0);
});

test("a login for a project is an obstacle", async () => {
  const { id, secret } = identity.application_credential;
  const auth = { type: "application-credential", credential: { id }, secret: new Secret(secret) } as const;
  const { fact } = await observed(foreignCreations, { managers: 1, as: { auth } });
  expect(fact.obstacle).toBe('The login "domain-manager-a" is not for a domain.');
});

test("with one manager the login under test is what is foreign, and is never changed", async () => {
  const { fact, log } = await observed(foreignGrants, { managers: 1 });
  const paths = log.filter(({ method }) => method === "PUT").map(({ path }) => path);
  expect(
    paths.filter((path) => path.includes(identity.user.id) || path.includes(identity.project.id)).length,
  ).toBeGreaterThan(4);
  expect(fact.deeds.every(({ refused }) => refused)).toBe(true);
  const changes = await observed(foreignChanges, { managers: 1 });
  expect(changes.fact.deeds).toEqual([]);
  expect(changes.log.filter(({ method }) => method === "PATCH" || method === "DELETE")).toEqual([]);
});

test("what is wrongly granted is taken back at once", async () => {
  const too_wide = ["identity:create_grant", "identity:revoke_grant"];
  const { fact, owned, log } = await observed(foreignGrants, {
    world: { ...compliant, identity: { ...identity, too_wide } },
  });
  expect(fact.deeds.every(({ refused, proof }) => !refused && proof === "changed")).toBe(true);
  const grants = log.filter(({ method, path }) => method === "PUT" && path.includes("/roles/"));
  const revocations = log.filter(({ method, path }) => method === "DELETE" && path.includes("/roles/"));
  expect(revocations).toHaveLength(grants.length);
  expect(owned).toEqual({});
});

test("what was moved into another domain is taken back by its manager, and nothing is left", async () => {
  const world = { ...compliant, identity: { ...identity, mutable_domain_ids: true } };
  const { fact, owned, account } = await observed(moves, { world });
  expect(fact.deeds.map(({ refused, proof, message }) => [refused, proof, message])).toEqual(
    Array.from({ length: 6 }, () => [false, "changed", "granted, and taken back"]),
  );
  expect([owned, account.leaked]).toEqual([{}, []]);
});

test("what was moved and cannot be taken back is a leak", async () => {
  const world = { ...compliant, identity: { ...identity, mutable_domain_ids: true } };
  const { fact, account } = await observed(moves, { managers: 1, world });
  expect(fact.deeds.map(({ message }) => message)).toEqual(
    Array.from({ length: 3 }, () => expect.stringContaining("it could not be taken back") as string),
  );
  expect(account.leaked).toHaveLength(3);
});

test("a user who was created elsewhere is seen in the answer, and not to be deleted is a leak", async () => {
  const world = { ...compliant, identity: { ...identity, nameless_home: "default" as const } };
  const { fact, account } = await observed(withoutDomain, { managers: 1, world });
  expect(fact.deeds).toMatchObject([{ expected: "refused", refused: false, status: 200 }]);
  expect(account.leaked).toMatchObject([{ kind: "stray user" }]);
});

test("a grant that can be made is revoked, one that cannot leaves only the answer of the policy", async () => {
  const wide = (...too_wide: string[]) => ({ ...compliant, identity: { ...identity, too_wide } });
  const both = wide("identity:create_grant", "identity:revoke_grant");
  const { fact, owned } = await observed(unmanagedRevocations, { managers: 1, world: both });
  expect(fact.deeds.map(({ refused, status }) => [refused, status])).toEqual(
    Array.from({ length: 4 }, () => [false, 200]),
  );
  expect(owned).toEqual({});
  const revoking = await observed(unmanagedRevocations, { managers: 1, world: wide("identity:revoke_grant") });
  expect(revoking.fact.deeds.map(({ refused, status }) => [refused, status])).toEqual(
    Array.from({ length: 4 }, () => [false, 404]),
  );
});

describe("grants that are possible but cannot be taken back", () => {
  const world = { ...compliant, identity: { ...identity, too_wide: ["identity:create_grant"] } };

  test.each(probes)("%s leaves none of them behind", async (_, probe) => {
    const { owned, missing, account } = await observed(probe, { world });
    expect([owned, missing, account.leaked]).toEqual([{}, {}, []]);
  });

  test("do not keep anybody from looking at what the roles imply", async () => {
    const { fact } = await observed(transitiveAdmin, { managers: 1, world });
    expect(fact.deeds.map(({ operation, refused }) => [operation, refused])).toEqual(
      ["manager", "member", "reader", "service"].map((role) => [
        `make somebody an administrator by granting ${role}`,
        true,
      ]),
    );
  });
});

describe("what can be created elsewhere", () => {
  const too_wide = ["user", "project", "group"].map((kind) => `identity:create_${kind}`);
  const world = { ...compliant, identity: { ...identity, too_wide } };

  test("is deleted by who is at home there", async () => {
    const { fact, owned, account } = await observed(foreignCreations, { world });
    expect(fact.deeds.filter(({ refused }) => !refused).map(({ operation }) => operation)).toEqual(
      ["a", "b"].flatMap(() => ["user", "project", "group"].map((kind) => `create a ${kind} in another domain`)),
    );
    expect([owned, account.leaked]).toEqual([{}, []]);
  });

  test("is a leak where nobody here is", async () => {
    const { account } = await observed(foreignCreations, { managers: 1, world });
    expect(account.leaked.map(({ kind }) => kind).sort()).toEqual(["stray group", "stray project", "stray user"]);
  });
});

test("with one manager the roles of the login under test are as they were", async () => {
  const too_wide = ["identity:create_grant", "identity:revoke_grant"];
  const world = { ...compliant, identity: { ...identity, too_wide } };
  const { fact, owned, missing } = await observed(foreignGrants, { managers: 1, world });
  expect(fact.deeds.every(({ refused }) => !refused)).toBe(true);
  expect([owned, missing]).toEqual([{}, {}]);
});

test("passwords and access keys are nowhere in what is recorded", async () => {
  const { fact } = await observed(othersCredentials);
  expect(JSON.stringify(fact)).not.toMatch(/password|secret|Aa1-/i);
});
