import { expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { withCatalog } from "../../../fixtures/clouds/variations.ts";
import type { Fault } from "../../../fixtures/simulator/faults.ts";
import { simulate, type SimulatedCloud, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../../src/clients/openstack/cloud.ts";
import { keep, orders, secrets } from "../../../src/clients/openstack/key-manager.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import type { Probe } from "../../../src/core/probe.ts";
import type { Attempts } from "../../../src/probes/openstack/attempt.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { order } from "../../../src/probes/openstack/resources/order.ts";
import { secret } from "../../../src/probes/openstack/resources/secret.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { containerSteps } from "./container-steps.probe.ts";
import { orderSteps } from "./order-steps.probe.ts";
import { secretSteps, textSecret } from "./secret-steps.probe.ts";

type Vault = NonNullable<SimulatedWorld["key_manager"]>;
type Asked = Probe<Attempts, OpenStackCloud, { readonly catalog: typeof catalog }>;

async function withCloud<T>(
  world: SimulatedWorld,
  use: (target: OpenStackCloud, cloud: SimulatedCloud) => Promise<T>,
): Promise<T> {
  await using cloud = await simulate(world);
  await using target = connect(cloudConfigOf(world, cloud.authUrl), { userAgent: "test", env: {} });
  return await use(target, cloud);
}

async function observed(probe: Asked, vault: Vault = {}, difference: Partial<SimulatedWorld> = {}) {
  const world = { ...compliant, key_manager: vault, ...difference };
  return withCloud(world, async (target, cloud) => {
    const context = probeContext(target, { signal: AbortSignal.timeout(20_000) });
    const known = catalog.schema.parse(await catalog.observe({}, context));
    const fact = probe.schema.parse(await probe.observe({ catalog: known }, context));
    expect(probe.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
    await context.release();
    return { fact, account: context.account, owned: cloud.owned(), missing: cloud.missing() };
  });
}

const outcomes = ({ attempts }: Attempts) =>
  attempts.map(({ operation, outcome, refusal }) => `${operation}: ${outcome ?? refusal?.status}`);
const allDone = (...operations: readonly string[]) => operations.map((operation) => `${operation}: done`);

test("a secret goes all its way, and nothing is left", async () => {
  const { fact, account, owned } = await observed(secretSteps);
  expect(outcomes(fact)).toEqual(allDone("create", "find", "show", "payload", "delete", "gone"));
  expect(account).toEqual({ created: 1, destroyed: 1, leaked: [] });
  expect(owned).toEqual({});
});

test("a content that was spoilt on its way is read once more, and one that stays wrong is wrong", async () => {
  const spoilt = (script: Fault | readonly Fault[]) =>
    observed(secretSteps, {}, { conditions: { faults: [[/^GET .*\/payload/, script]] } });
  expect(outcomes((await spoilt(["truncated", "normal"])).fact)).toContain("payload: done");
  expect(outcomes((await spoilt("truncated")).fact)).toContain("payload: wrong");
});

test("an order is carried out, and its key is gone with it", async () => {
  const { fact, account, owned } = await observed(orderSteps);
  expect(outcomes(fact)).toEqual(allDone("create", "find", "show", "carry out", "delete", "gone"));
  expect(account).toEqual({ created: 1, destroyed: 1, leaked: [] });
  expect(owned).toEqual({});
});

test("a container holds its secret, and both are gone afterwards", async () => {
  const { fact, account, owned } = await observed(containerSteps);
  expect(outcomes(fact)).toEqual(allDone("create a secret", "create", "find", "show", "delete", "gone"));
  expect(account).toEqual({ created: 2, destroyed: 2, leaked: [] });
  expect(owned).toEqual({});
});

test.each<readonly [string, Asked, Vault, readonly string[]]>([
  ["creating", secretSteps, { forbid: { "secrets:post": 403 } }, ["create: 403"]],
  ["a full quota", secretSteps, { forbid: { "secrets:post": 413 } }, ["create: 413"]],
  [
    "listing",
    secretSteps,
    { forbid: { "secrets:get": 403 } },
    ["create: done", "find: 403", "show: done", "payload: done", "delete: done", "gone: done"],
  ],
  [
    "reading",
    secretSteps,
    { forbid: { "secret:get:payload": 403 } },
    ["create: done", "find: done", "show: done", "payload: 403", "delete: done", "gone: done"],
  ],
  ["ordering", orderSteps, { forbid: { "orders:post": 403 } }, ["create: 403"]],
  ["containers", containerSteps, { forbid: { "containers:post": 403 } }, ["create a secret: done", "create: 403"]],
])("what is refused is a fact: %s", async (_, probe, vault, expected) => {
  const { fact, owned } = await observed(probe, vault);
  expect(outcomes(fact)).toEqual(expected);
  expect(owned).toEqual({});
});

test("a secret that may not be deleted is a fact, and a leak", async () => {
  const { fact, account } = await observed(secretSteps, { forbid: { "secret:delete": 403 } });
  expect(outcomes(fact)).toContain("delete: 403");
  expect(account.leaked).toMatchObject([{ kind: "secret", name: "scs-conformance-test-secret-1" }]);
});

test("a secret that is not listed is a fact", async () => {
  const { fact } = await observed(secretSteps, { hide_new: true });
  expect(outcomes(fact)).toContain("find: wrong");
});

test("a list without the names of its secrets is not what Barbican documents", async () => {
  const nameless = { status: 200, body: { secrets: [{ secret_ref: "http://keys.example/v1/secrets/1" }] } };
  const conditions = { faults: { "GET /key-manager/v1/secrets": nameless } };
  await expect(observed(secretSteps, {}, { conditions })).rejects.toThrow("without `name`");
});

test("without a key manager nothing is asked", async () => {
  const none = withCatalog((entries) => entries.filter(({ type }) => type !== "key-manager"));
  for (const probe of [secretSteps, orderSteps, containerSteps]) {
    const { fact } = await observed(probe, {}, none);
    expect(fact).toEqual({ offered: false, attempts: [] });
  }
});

test("a secret is found by its exact name on any page, and what others have stays", async () => {
  const others = Array.from({ length: 30 }, (_, index) => ({
    id: `s${index}`,
    name: `mine ${index}`,
    created: "2026-01-01T00:00:00.000000",
  }));
  await withCloud({ ...compliant, key_manager: { secrets: others } }, async (target, cloud) => {
    const signal = AbortSignal.timeout(20_000);
    const { id } = await keep(target, secrets, textSecret("mine", "content"), signal);
    expect(await secret.find(target, "mine", signal)).toEqual([id]);
    await secret.destroy(target, id, signal);
    await secret.destroy(target, id, signal);
    expect([cloud.owned(), cloud.missing()]).toEqual([{}, {}]);
  });
});

test("an order is found by the name in it", async () => {
  await withCloud(compliant, async (target, cloud) => {
    const signal = AbortSignal.timeout(20_000);
    const meta = {
      name: "mine",
      algorithm: "aes",
      bit_length: 256,
      mode: "cbc",
      payload_content_type: "application/octet-stream",
    };
    const { id } = await keep(target, orders, { type: "key", meta }, signal);
    expect(await order.find(target, "mine", signal)).toEqual([id]);
    expect(await order.find(target, "min", signal)).toEqual([]);
    await order.destroy(target, id, signal);
    await order.destroy(target, id, signal);
    expect(cloud.owned()).toEqual({});
  });
});
