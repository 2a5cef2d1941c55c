import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { Attempt } from "../../../src/probes/openstack/attempt.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { s3RoundTrip } from "./s3-round-trip.ts";
import { swiftS3Answers } from "./swift-s3.ts";
import type { SwiftS3 } from "./swift-s3.probe.ts";

const said = (code: string | null, difference: Partial<NonNullable<SwiftS3>> = {}, ...types: readonly string[]) =>
  facts({ status: 403, code, message: null, isList: false, ...difference }, ...types);

function facts(answer: SwiftS3, ...types: readonly string[]) {
  const url = "https://swift.example/swift/v1";
  const services = types.map((type) => ({ type, name: null, endpoints: [{ interface: "public", region: null, url }] }));
  return { catalog: { region: null, services }, answer };
}

testTestcase(swiftS3Answers, {
  accepts: {
    "an unknown key is told": said("InvalidAccessKeyId"),
    "an unknown key is told in the message": said("AccessDenied", { message: "InvalidAccessKeyId given" }),
    "nothing is there": said("NoSuchKey", { status: 404 }),
    "anybody may list": said(null, { status: 200, isList: true }),
    "no Swift, but S3": facts(null, "object-store-s3"),
    "no object storage at all": facts(null, "identity"),
  },
  rejects: {
    "Swift's own S3 interface": [
      said("AccessDenied", { status: 401 }, "object-store"),
      { about: { kind: "service", name: "object-store" }, actual: "AccessDenied", deviation: "D38" },
    ],
    "S3 somewhere else, under the name people use": [
      said(null, { status: 404 }, "object-store", "s3"),
      { actual: "status 404", deviation: "D38" },
    ],
    "S3 somewhere else": [
      said(null, { status: 404 }, "object-store", "object-store-s3"),
      { actual: "status 404", deviation: "D38" },
    ],
    "no S3": [
      said(null, { status: 404 }, "object-store"),
      {
        message:
          "The host of Swift does not answer an unknown access key as the official testcase wants it, nor in any other way of the S3 protocol.",
        about: { kind: "service", name: "object-store" },
        expected: "the error InvalidAccessKeyId of the S3 protocol",
        actual: "status 404",
      },
    ],
    "another error": [said("InvalidRequest", { status: 400 })],
    "an error of its own": [said(null, { status: 500 }, "object-store")],
  },
  leavesOpen: {
    "a gateway with nothing behind it": [
      said(null, { status: 503 }, "object-store"),
      { cause: "unexpected-response", actual: "status 503" },
    ],
    "a host that wants to be asked later": [said(null, { status: 429 }), { cause: "rate-limited" }],
  },
});

test.each([
  ["no object storage at all", facts(null, "identity"), "D37"],
  ["anybody may list", said(null, { status: 200, isList: true }), undefined],
])("what passes and is odd is told: %s", (_, { catalog, answer }, deviation) => {
  const { findings } = judge(swiftS3Answers, ({ id }) => ({ ok: true, fact: id === "catalog" ? catalog : answer }));
  expect(findings.map((finding) => [finding.level, finding.deviation])).toEqual([["note", deviation]]);
});

test.each([
  ["object-store", "public", "https://swift.example", 1],
  ["object-store", "publicURL", "http://swift.example:8080", 1],
  ["object-store", "public", "https://swift.example/", 0],
  ["object-store", "public", "swift+https://swift.example", 0],
  ["object-store", "internal", "https://swift.example", 0],
  ["object-store", "not-public", "https://swift.example", 0],
  ["network", "public", "https://neutron.example", 0],
])("%s's %s address %s has %i note about the host that the official suite asks", (type, audience, url, count) => {
  const services = [{ type, name: null, endpoints: [{ interface: audience, region: null, url }] }];
  const answer = { status: 403, code: "InvalidAccessKeyId", message: null, isList: false };
  const { findings } = judge(swiftS3Answers, ({ id }) => ({
    ok: true,
    fact: id === "catalog" ? { region: null, services } : answer,
  }));
  expect(findings.map(({ deviation, actual }) => [deviation, actual])).toEqual(
    Array.from({ length: count }, () => ["D37", [url]]),
  );
});

const operations = ["create bucket", "list buckets", "put object", "get object", "list objects", "delete object"];
const done = (operation: string): Attempt => ({ operation, outcome: "done", refusal: null });
const wrong = (operation: string): Attempt => ({ operation, outcome: "wrong", refusal: null });
const refused = (operation: string, status: number, message = `answered ${status}`): Attempt => ({
  operation,
  outcome: null,
  refusal: { status, message },
});
const store = (...attempts: readonly Attempt[]) => ({
  store: { offered: true, service: "object-store-s3", attempts: [...attempts] },
});

testTestcase(s3RoundTrip, {
  accepts: { "an object's whole way": store(done("access key"), ...operations.map(done)) },
  rejects: {
    "no S3": [
      { store: { offered: false, service: null, attempts: [] } },
      {
        about: { kind: "service", name: "object-store-s3" },
        expected: ["object-store-s3", "s3", "object-store"],
        deviation: "D37",
      },
    ],
    "a store that does not know the key": [
      store(done("access key"), refused("create bucket", 403)),
      {
        message: "A member cannot create a bucket by the S3 protocol.",
        about: { kind: "service", name: "object-store-s3" },
        actual: "answered 403",
      },
    ],
    "another content": [
      store(done("access key"), done("create bucket"), wrong("get object")),
      {
        message: "An object came back as something else than what was stored.",
        about: { kind: "service", name: "object-store-s3" },
        expected: "a member can get an object",
      },
    ],
    "a bucket that survives": [store(done("access key"), wrong("bucket gone")), {}],
  },
  leavesOpen: {
    "no access key": [
      store(refused("access key", 403)),
      { cause: "privilege", remedy: "Log in with a user and a password." },
    ],
    "a full quota": [
      store(done("access key"), refused("create bucket", 400, "<Code>TooManyBuckets</Code>")),
      { cause: "quota" },
    ],
    "a store that fails": [store(done("access key"), refused("put object", 500)), { cause: "unexpected-response" }],
    "a store that wants to be asked later": [
      store(done("access key"), refused("put object", 429)),
      { cause: "rate-limited" },
    ],
  },
});

test.each([
  ["create bucket", "No bucket came of its creation."],
  ["list buckets", "A bucket that was just created is not in the list."],
  ["put object", "The object was not stored."],
  ["get object", "An object came back as something else than what was stored."],
  ["list objects", "An object is not in the list of its bucket."],
  ["delete object", "The object was not deleted."],
  ["object gone", "An object is still there after its deletion."],
  ["delete bucket", "The bucket was not deleted."],
  ["bucket gone", "A bucket is still there after its deletion."],
  ["access key", "No access key came of its creation."],
  ["sing", "This went wrong: sing."],
])("what is wrong when %j goes wrong is said", (operation, message) => {
  const expected = expect.stringMatching(/^a member can [a-z]/) as string;
  expect(s3RoundTrip.judge(store(wrong(operation)))).toMatchObject([{ level: "violation", message, expected }]);
});
