import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { simulate, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../clients/openstack/cloud.ts";
import { HttpError } from "../../errors.ts";
import { consideredImages, Image } from "./image.ts";
import { images } from "./images.probe.ts";
import { probeContext } from "../../testing/probe-context.ts";

const ours = compliant.identity.project.id;

async function observed(
  list: SimulatedWorld["image"]["images"],
  conditions: NonNullable<SimulatedWorld["conditions"]> = {},
): Promise<readonly Image[]> {
  const world = { ...compliant, image: { images: list }, conditions };
  await using cloud = await simulate(world);
  await using target = connect(cloudConfigOf(world, cloud.authUrl), { userAgent: "test", env: {} });
  const context = probeContext(target, { signal: AbortSignal.timeout(10_000) });
  return images.schema.parse(await images.observe({}, context));
}

const names = (list: readonly Image[]) => list.map(({ name }) => name ?? "").sort();

test("an image is recorded with what the standards speak about, and nothing else", async () => {
  const image = {
    id: "4b1d",
    name: "Ubuntu 24.04",
    owner: "provider",
    created_at: "2026-06-20T12:00:00Z",
    size: 1,
    virtual_size: 2,
    min_disk: 8,
    min_ram: 512,
    os_hash_algo: "sha512",
    os_hash_value: "5fd9",
    tags: ["os:ubuntu"],
    os_distro: "ubuntu",
    image_description: "Text.",
    direct_url: "rbd://secret",
    customer_contract: "4711",
  };
  const { direct_url, customer_contract, ...recorded } = image;
  expect([direct_url, customer_contract]).not.toContain(undefined);
  expect(await observed([image])).toEqual([{ ...recorded, visibility: "public", status: "active", os_hidden: false }]);
});

test("all pages are read", async () => {
  const many = Array.from({ length: 7 }, (_, index) => ({
    id: `${index}`,
    name: `${index}`,
    created_at: "2026-06-20T12:00:00Z",
  }));
  expect(names(await observed(many, { pageSize: { image: 2 } }))).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
});

test("the images are those that the official suite sees, and of them the public and community ones count", async () => {
  const image = (name: string, changes: object) => ({ id: name, name, created_at: "2026-06-20T12:00:00Z", ...changes });
  const seen = await observed([
    image("public", {}),
    image("queued", { status: "queued", size: null }),
    image("our community", { visibility: "community", owner: ours }),
    image("our private", { visibility: "private", owner: ours }),
    image("foreign community", { visibility: "community", owner: "other" }),
    image("foreign private", { visibility: "private", owner: "other" }),
    image("hidden", { os_hidden: true }),
    image("offered to us", { visibility: "shared", owner: "other", members: [{ member_id: ours, status: "pending" }] }),
  ]);
  expect(names(seen)).toEqual(["offered to us", "our community", "our private", "public", "queued"]);
  expect(names(consideredImages(seen))).toEqual(["our community", "public", "queued"]);
});

test("a cloud that does not tell its images is a failure, not a cloud without images", async () => {
  const faults = { "GET /image/v2/images": { status: 403 } };
  await expect(observed([], { faults })).rejects.toThrow(HttpError);
  expect(await observed([])).toEqual([]);
});

describe("the record", () => {
  test("is read again as it was", async () => {
    const fact = await observed(compliant.image.images);
    expect(fact.length).toBeGreaterThan(0);
    expect(images.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
  });

  test("of any image is read again as it was", () => {
    const odd = fc.record(
      {
        name: fc.option(fc.string()),
        size: fc.option(fc.nat()),
        os_hidden: fc.boolean(),
        os_distro: fc.string(),
        tags: fc.array(fc.string()),
        other: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(odd, (changes) => {
        const once = Image.parse({ id: "x", visibility: "public", status: "active", created_at: "", ...changes });
        expect(Image.parse(once)).toEqual(once);
        expect("other" in once).toBe(false);
      }),
    );
  });

  test.each([
    ["a number as a property", { os_version: 12 }],
    ["a text as a size", { size: "1 GiB" }],
    ["no visibility", { visibility: undefined }],
  ])("does not take %s", (_, changes) => {
    const image = { id: "x", visibility: "public", status: "active", created_at: "2026-06-20T12:00:00Z" };
    expect(Image.safeParse(image).success).toBe(true);
    expect(Image.safeParse({ ...image, ...changes }).success).toBe(false);
  });
});
