import { expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { withCatalog } from "../../../fixtures/clouds/variations.ts";
import type { Fault } from "../../../fixtures/simulator/faults.ts";
import { simulate, type SimulatedCloud, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../../src/clients/openstack/cloud.ts";
import { createEc2Credential } from "../../../src/clients/openstack/ec2-credentials.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { askS3, textsIn } from "../../../src/clients/openstack/s3.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { bucket } from "../../../src/probes/openstack/resources/bucket.ts";
import { ec2Credential } from "../../../src/probes/openstack/resources/ec2-credential.ts";
import { Secret } from "../../../src/secret.ts";
import { serve } from "../../../src/testing/http-routes.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { s3Steps } from "./s3-steps.probe.ts";
import { swiftS3 } from "./swift-s3.probe.ts";

async function withCloud<T>(
  difference: Partial<SimulatedWorld>,
  use: (target: OpenStackCloud, cloud: SimulatedCloud) => Promise<T>,
): Promise<T> {
  const world = { ...compliant, ...difference };
  await using cloud = await simulate(world);
  await using target = connect(cloudConfigOf(world, cloud.authUrl), { userAgent: "test", env: {} });
  return await use(target, cloud);
}

const signal = () => AbortSignal.timeout(20_000);

async function answered(difference: Partial<SimulatedWorld>) {
  return withCloud(difference, async (target) => {
    const context = probeContext(target, { signal: signal() });
    const known = catalog.schema.parse(await catalog.observe({}, context));
    const fact = swiftS3.schema.parse(await swiftS3.observe({ catalog: known }, context));
    expect(swiftS3.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
    return fact;
  });
}

async function stepsOf(difference: Partial<SimulatedWorld>) {
  return withCloud(difference, async (target, cloud) => {
    const context = probeContext(target, { signal: signal() });
    const fact = s3Steps.schema.parse(await s3Steps.observe({}, context));
    await context.release();
    const outcomes = fact.attempts.map(
      ({ operation, outcome, refusal }) => `${operation}: ${outcome ?? refusal?.status}`,
    );
    return { fact, outcomes, account: context.account, owned: cloud.owned(), log: cloud.log };
  });
}

test("the error that an unknown access key gets is recorded", async () => {
  expect(await answered({})).toMatchObject({ status: 403, code: "InvalidAccessKeyId", isList: false });
});

test.each([
  ["html", { status: 200, code: null, isList: false }],
  ["404", { status: 404, code: null }],
  ["open", { status: 200, code: null, isList: true }],
])("an answer of another kind, %s, is recorded as such", async (s3, expected) => {
  expect(await answered({ object_store: { s3 } })).toMatchObject(expected);
});

test("without Swift nothing is asked", async () => {
  expect(await answered(withCatalog((entries) => entries.filter(({ type }) => type !== "object-store")))).toBeNull();
});

test("an object goes in and out again, and nothing is left", async () => {
  const { fact, outcomes, account, owned } = await stepsOf({});
  expect(fact.service).toBe("object-store-s3");
  const done =
    "access key, create bucket, list buckets, put object, get object, list objects, delete object, object gone";
  expect(outcomes).toEqual(
    [...done.split(", "), "delete bucket", "bucket gone"].map((operation) => `${operation}: done`),
  );
  expect(account).toEqual({ created: 2, destroyed: 2, leaked: [] });
  expect(owned).toEqual({});
});

test("where S3 has no endpoint of its own, the host of Swift is asked", async () => {
  const { fact, outcomes } = await stepsOf(
    withCatalog((entries) => entries.filter(({ type }) => type !== "object-store-s3")),
  );
  expect(fact.service).toBe("object-store");
  expect(outcomes.at(-1)).toBe("bucket gone: done");
});

test("without object storage nothing is created", async () => {
  const none = withCatalog((entries) => entries.filter(({ type }) => !type.startsWith("object-store")));
  const { fact, account } = await stepsOf(none);
  expect(fact).toEqual({ offered: false, service: null, attempts: [] });
  expect(account.created).toBe(0);
});

test("a Keystone that gives out no access key is a fact", async () => {
  const { outcomes, account } = await stepsOf({ identity: { ...compliant.identity, delegated_ec2: false } });
  expect(outcomes).toEqual(["access key: 403"]);
  expect(account).toEqual({ created: 0, destroyed: 0, leaked: [] });
});

test.each<[string, RegExp, Fault]>([
  ["a page in place of the buckets", /^GET \/$/, "html"],
  ["half a list of buckets", /^GET \/$/, "truncated"],
  ["half a list of objects", /^GET \/scs-conformance-[^/]+$/, "truncated"],
])("%s says neither that something is there nor that it is gone", async (_, route, fault) => {
  await expect(stepsOf({ conditions: { faults: [[route, fault]] } })).rejects.toThrow(
    /of the S3 protocol|without a whole list/,
  );
});

test("an object is gone when the store says 404, and is there when it says something else", async () => {
  const route = /^GET \/[^/]+\/object/;
  const gone = (fault: Fault) => stepsOf({ conditions: { faults: [[route, ["normal", fault]]] } });
  await expect(gone("html")).rejects.toThrow("of the S3 protocol");
  const { fact } = await gone({ status: 500 });
  expect(fact.attempts.find(({ operation }) => operation === "object gone")).toMatchObject({
    outcome: null,
    refusal: { status: 500 },
  });
});

test("a deletion whose answer was lost has been done", async () => {
  const faults = [[/^DELETE \/scs-conformance-/, ["lost", "normal", "lost", "normal"]]] as const;
  const { outcomes } = await stepsOf({ conditions: { faults } });
  expect(outcomes.filter((step) => !step.endsWith(": done"))).toEqual([]);
});

test("a store that says 404 to a deletion, and keeps what it has, does not delete", async () => {
  const faults = [[/^DELETE \/scs-conformance-/, [{ status: 404 }, { status: 404 }, "normal"]]] as const;
  const { outcomes } = await stepsOf({ conditions: { faults } });
  expect(outcomes.slice(-4)).toEqual([
    "delete object: done",
    "object gone: wrong",
    "delete bucket: done",
    "bucket gone: wrong",
  ]);
});

test("a 401 and spoilt bytes have to come twice to be believed", async () => {
  const steps = async (faults: readonly (readonly [RegExp, Fault | readonly Fault[]])[]) =>
    (await stepsOf({ conditions: { faults } })).outcomes;
  const put = /^PUT \/[^/]+\/object/;
  const get = /^GET \/[^/]+\/object/;
  const once = await steps([
    [put, [{ status: 401 }, "normal"]],
    [get, ["truncated", "normal"]],
  ]);
  expect(once.filter((step) => !step.endsWith(": done"))).toEqual([]);
  expect(await steps([[put, { status: 401 }]])).toContain("put object: 401");
  expect(await steps([[get, ["truncated", "truncated", "normal"]]])).toContain("get object: wrong");
});

test("an access key stays as long as its bucket does, and a clean-up takes both", async () => {
  const faults = [[/^DELETE \/[^/]+\/object/, [{ status: 500 }, { status: 500 }, "normal"]]] as const;
  await withCloud({ conditions: { faults } }, async (target, cloud) => {
    const context = probeContext(target, { signal: signal() });
    await s3Steps.observe({}, context);
    await context.release();
    const [first, second] = context.account.leaked;
    expect([first?.kind, second?.kind]).toEqual(["bucket", "ec2 credential"]);
    for (const kind of [bucket, ec2Credential]) {
      const leak = context.account.leaked.find((each) => each.kind === kind.kind);
      const ids = await kind.find(target, leak?.name ?? "", signal());
      expect(ids).toHaveLength(1);
      for (const id of ids) await kind.destroy(target, id, signal());
    }
    expect(cloud.owned()).toEqual({});
  });
});

test("a web page in place of an object says nothing about the store", async () => {
  const faults = [[/^GET \/[^/]+\/object/, "html"]] as const;
  await expect(stepsOf({ conditions: { faults } })).rejects.toThrow("to a request of the S3 protocol");
});

test("a store that does not answer by S3 is a fact", async () => {
  const { outcomes } = await stepsOf({ object_store: { s3: "404" } });
  expect(outcomes).toEqual(["access key: done", "create bucket: 404"]);
});

test("a request goes to the host of the catalog and shows no token", async () => {
  await using store = await serve({ "GET /": { status: 403, body: "<Error><Code>InvalidAccessKeyId</Code></Error>" } });
  const elsewhere = withCatalog((entries) =>
    entries.map((entry) =>
      entry.type === "object-store" ? { ...entry, endpoints: [{ url: `${store.url}/swift/v1/AUTH_x` }] } : entry,
    ),
  );
  expect(await answered(elsewhere)).toMatchObject({ code: "InvalidAccessKeyId" });
  expect(store.log.map(({ path }) => path)).toEqual(["/"]);
  expect(store.log[0]?.headers).not.toHaveProperty("x-auth-token");
  expect(store.log[0]?.headers["authorization"]).toContain("Credential=doesnotexist/");
});

test("a bucket is destroyed with what is in it, and found by its exact name", async () => {
  await withCloud({}, async (target, cloud) => {
    const access = { key: "scs-conformance-test-key", secret: new Secret("a-secret-of-the-test") };
    await createEc2Credential(target, { access: access.key, secret: access.secret }, signal());
    const place = { service: "object-store-s3", beneath: "endpoint" } as const;
    for (const path of ["/mine", "/mine-too", "/mine/object"]) {
      await askS3(target, { place, access, path, method: "PUT", bytes: Buffer.from("x") }, signal());
    }
    expect(await bucket.find(target, "mine", signal())).toEqual(["mine"]);
    for (const name of ["mine", "mine", "mine-too"]) await bucket.destroy(target, name, signal());
    expect(await bucket.find(target, "mine", signal())).toEqual([]);
    expect(await ec2Credential.find(target, access.key, signal())).toEqual([access.key]);
    await ec2Credential.destroy(target, access.key, signal());
    await ec2Credential.destroy(target, access.key, signal());
    expect(cloud.owned()).toEqual({});
    await expect(bucket.destroy(target, "mine", signal())).rejects.toThrow("is gone");
    await expect(bucket.find(target, "mine", signal())).rejects.toThrow("is gone");
  });
});

test("texts of XML are found by their tag, in order and unescaped", () => {
  const xml = `<A x="1">one</A><B>no</B><A>&lt;two&gt; &amp; more &unknown;</A><A/>`;
  expect(textsIn(xml, "A")).toEqual(["one", "<two> & more &unknown;"]);
});
