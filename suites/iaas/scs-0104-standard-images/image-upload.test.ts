import { describe, expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import type { World } from "../../../fixtures/clouds/world.ts";
import { judge } from "../../../src/core/judge.ts";
import { QuotaError } from "../../../src/errors.ts";
import { patientCloud } from "../../../src/testing/simulated-cloud.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { imageUpload } from "./image-upload.ts";
import type { ImageUpload } from "./image-upload-facts.ts";
import { imageUpload as upload } from "./image-upload.probe.ts";

const forbidden = { status: 403, message: "PUT … answered 403" };
const good: ImageUpload = {
  answers: [
    { request: "create", refusal: null },
    { request: "put", refusal: null },
    { request: "download", refusal: null },
  ],
  importMethods: [],
  image: { id: "i1", status: "active", isActive: true },
  sameBytes: true,
};
const cloud = (change: Partial<ImageUpload> = {}) => ({ upload: { ...good, ...change } });
const until = (request: ImageUpload["answers"][number]["request"], status: number, importMethods: string[] = []) =>
  cloud({ answers: [{ request, refusal: { ...forbidden, status } }], importMethods, image: null, sameBytes: null });
const imported = cloud({
  answers: [
    { request: "create", refusal: null },
    { request: "put", refusal: forbidden },
    { request: "glance-direct", refusal: null },
    { request: "download", refusal: null },
  ],
});

const fetched = (change: Partial<ImageUpload> = {}, status?: number) =>
  cloud({
    answers: [
      { request: "create", refusal: null },
      { request: "put", refusal: forbidden },
      { request: "web-download", refusal: status === undefined ? null : { ...forbidden, status } },
    ],
    importMethods: ["web-download"],
    sameBytes: null,
    ...change,
  });
const waiting = { id: "i1", status: "queued", isActive: false };

testTestcase(imageUpload, {
  accepts: {
    "an upload that comes back as it was": cloud(),
    "an upload by an import": imported,
    "an image that was fetched from the web": fetched(),
  },
  rejects: {
    "members who may not create images": [
      until("create", 403),
      { message: "A project member cannot create an image.", actual: "PUT … answered 403", deviation: "D20" },
    ],
    "members who may not upload": [until("put", 403, ["copy-image"]), { deviation: "D20" }],
    "members who may not upload in any way": [until("glance-direct", 403, ["glance-direct", "web-download"]), {}],
    "members who may not have images fetched either": [
      fetched({ image: null }, 403),
      { message: "A project member cannot bring in the bytes of an image, neither by an upload nor from the web." },
    ],
    "a request for an image that is refused as wrong": [until("create", 400), { deviation: "D20" }],
    "an image that nobody has seen": [
      cloud({ image: null, sameBytes: null }),
      { about: { kind: "image", name: null }, expected: "active", deviation: "D20" },
    ],
    "an image that nobody has seen after no request": [cloud({ answers: [], image: null, sameBytes: null })],
    "members who may not download": [until("download", 403), {}],
    "an image that never becomes active": [
      cloud({ image: { id: "i1", status: "saving", isActive: false }, sameBytes: null }),
      { about: { kind: "image", name: null, id: "i1" }, expected: "active", actual: "saving" },
    ],
    "other bytes": [
      cloud({ sameBytes: false }),
      {
        message: "An image that was uploaded and read back has other bytes.",
        about: { kind: "image", name: null, id: "i1" },
        deviation: "D20",
      },
    ],
  },
  leavesOpen: {
    "an address from which nothing may be fetched": [fetched({ image: null }, 400), { cause: "dependency" }],
    "an address from which nothing came": [fetched({ image: waiting }), { actual: "queued", cause: "dependency" }],
    "a record of before fetching was tried": [
      until("put", 403, ["web-download"]),
      { actual: ["web-download"], cause: "dependency" },
    ],
    "a service that is down": [until("create", 503), { actual: "PUT … answered 403", cause: "unexpected-response" }],
    "a gateway that failed, and another way that was refused after it": [
      cloud({
        answers: [
          { request: "create", refusal: null },
          { request: "put", refusal: { status: 502, message: "PUT … answered 502" } },
          { request: "web-download", refusal: { status: 409, message: "POST … answered 409" } },
        ],
        image: null,
        sameBytes: null,
      }),
      {
        message: "It could not be found out whether a member can upload the bytes of an image.",
        actual: "PUT … answered 502",
        cause: "unexpected-response",
      },
    ],
    "a service that fails": [until("create", 500), { cause: "unexpected-response" }],
    "an address from which nothing came, and no image": [fetched({ image: null }), { cause: "dependency" }],
    "a limit of requests": [until("create", 429), { cause: "rate-limited" }],
  },
});

test("that a plain upload is refused is told where another way is open", () => {
  expect(judge(imageUpload, () => ({ ok: true, fact: imported.upload })).findings).toMatchObject([
    { level: "note", actual: "PUT … answered 403" },
  ]);
});

async function observed(world: World): Promise<ImageUpload> {
  await using simulated = await patientCloud(world, AbortSignal.timeout(20_000));
  try {
    return upload.schema.parse(await upload.observe({}, simulated.context));
  } finally {
    await simulated.context.release();
    expect(simulated.cloud.owned()).toEqual({});
  }
}

const images = (condition: NonNullable<World["image"]["upload"]>): World => ({
  ...compliant,
  image: { ...compliant.image, upload: condition },
});

describe("the upload of an image", () => {
  test("is recorded with what came back, and nothing is left of it", async () => {
    const fact = await observed(compliant);
    expect(fact).toEqual({ ...good, image: { ...good.image, id: expect.any(String) } });
    expect(upload.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
  });

  test.each([
    ["forbidden", [["create", 403]]],
    [
      "put_forbidden",
      [
        ["create", undefined],
        ["put", 403],
        ["glance-direct", 403],
        ["web-download", undefined],
        ["download", undefined],
      ],
    ],
  ] as const)("%s is recorded with the refusal", async (condition, expected) => {
    const { answers, sameBytes } = await observed(images(condition));
    expect(answers.map(({ request, refusal }) => [request, refusal?.status])).toEqual(expected);
    expect(sameBytes).toBeNull();
  });

  test("goes by an import where a plain upload is refused", async () => {
    const faults = [[/^PUT \/image\/v2\/images\/[^/]+\/file/, { status: 405 }]] as const;
    const fact = await observed({ ...compliant, conditions: { faults } });
    expect(fact.answers.map(({ request }) => request)).toEqual(["create", "put", "glance-direct", "download"]);
    expect(fact).toMatchObject({ image: { isActive: true }, sameBytes: true });
  });

  test("goes from the web where that is the only way, and the bytes are not compared", async () => {
    const image = { ...compliant.image, upload: "put_forbidden", import_methods: ["web-download"] } as const;
    const fact = await observed({ ...compliant, image });
    expect(fact.answers.map(({ request }) => request)).toEqual(["create", "put", "web-download", "download"]);
    expect(fact).toMatchObject({ image: { isActive: true }, sameBytes: null });
  });

  test("has no other way where none is offered", async () => {
    const image = { ...compliant.image, upload: "put_forbidden", import_methods: ["copy-image"] } as const;
    const { answers, importMethods } = await observed({ ...compliant, image });
    expect(answers.map(({ request }) => request)).toEqual(["create", "put"]);
    expect(importMethods).toEqual(["copy-image"]);
  });

  test("that never ends is recorded with its last status", async () => {
    expect(await observed(images("stuck"))).toMatchObject({ image: { status: "saving", isActive: false } });
  });

  test("needs a quota", async () => {
    await expect(observed(images("quota"))).rejects.toThrow(QuotaError);
  });
});
