import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { Image } from "../../../src/probes/openstack/image.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image } from "./example-image.ts";
import { source } from "./source.ts";
import { capi1, capi2, debian13, ubuntu2404 } from "./standard-images.ts";

const noble = "https://cloud-images.ubuntu.com/noble/";
const capi = "https://nbg1.your-objectstorage.com/osism/openstack-k8s-capi-images/x.qcow2";
const named = (name: string | null, image_source?: string, id = "4b1d") =>
  image({ id, name, ...(image_source === undefined ? {} : { image_source }) });
const cloud = (...images: Image[]) => ({ images });
const about = { kind: "image", name: "Ubuntu 24.04", id: "4b1d" };

testTestcase(source(ubuntu2404), {
  accepts: {
    "the daily builds": cloud(named("Ubuntu 24.04", `${noble}current/x.img`)),
    "the releases": cloud(named("Ubuntu 24.04", "https://cloud-images.ubuntu.com/releases/noble/release/x.img")),
    "no such image": cloud(named("Ubuntu 24.04 Minimal", "https://example.org/"), named(null)),
    "a foreign private image": cloud(image({ name: "Ubuntu 24.04", visibility: "private" })),
    "a foreign image before a right one": cloud(named("Ubuntu 24.04"), named("Ubuntu 24.04", noble)),
    "a cloud without images": cloud(),
  },
  rejects: {
    "a foreign image": [
      cloud(named("Ubuntu 24.04", "https://example.org/noble.img")),
      {
        about,
        expected: ["https://cloud-images.ubuntu.com/releases/noble/", noble],
        actual: "https://example.org/noble.img",
        remedy: "openstack image set --property image_source=https://cloud-images.ubuntu.com/releases/noble/FILE 4b1d",
      },
    ],
    "an image without a source": [cloud(named("Ubuntu 24.04")), { about, actual: "not set" }],
    "an address that is not encrypted": [
      cloud(named("Ubuntu 24.04", "http://cloud-images.ubuntu.com/noble/current/X.img")),
      { about, remedy: `openstack image set --property image_source=${noble}current/X.img 4b1d` },
    ],
    "a blank before the address": [
      cloud(named("Ubuntu 24.04", ` ${noble}`)),
      { about, remedy: `openstack image set --property image_source=${noble} 4b1d` },
    ],
    "a foreign image after a right one": [
      cloud(named("Ubuntu 24.04", noble, "a"), named("Ubuntu 24.04", "private", "b")),
      { about: { ...about, id: "b" } },
    ],
  },
});

testTestcase(source(capi2), {
  accepts: {
    "every node image": cloud(named("ubuntu-capi-image-v1.33", capi), named("ubuntu-capi-image-v1.34.2", capi)),
    "names that do not begin with a version": cloud(
      named("ubuntu-capi-image-v10.1"),
      named("ubuntu-capi-image v1.33.1"),
    ),
    "an image without a name": cloud(named(null)),
    "names that do not begin so": cloud(named("my-ubuntu-capi-image-v1.34.1", "private")),
  },
  rejects: {
    "one foreign image of many": [
      cloud(named("ubuntu-capi-image-v1.33.1", capi), named("ubuntu-capi-image-v1.34.1", "private", "b")),
      { about: { kind: "image", name: "ubuntu-capi-image-v1.34.1", id: "b" } },
    ],
    "a foreign image whose name goes on": [cloud(named("ubuntu-capi-image-v1.34.1-test", "private"))],
  },
});

for (const standard of [debian13, capi1]) {
  const name = standard === capi1 ? "ubuntu-capi-image v1.33.1" : standard.name;
  testTestcase(source(standard), {
    accepts: { "a right image": cloud(named(name, standard.sources[0])) },
    rejects: { "a foreign image, though its list does not ask": [cloud(named(name, "private")), { deviation: "D21" }] },
  });
}

const notes = (standard: typeof capi2, ...images: Image[]) =>
  judge(source(standard), () => ({ ok: true, fact: images })).findings;

test("a foreign image that the official testcase does not look at is told", () => {
  expect(notes(ubuntu2404, named("Ubuntu 24.04", "private", "a"), named("Ubuntu 24.04", noble, "b"))).toMatchObject([
    { level: "note", about: { id: "a" }, actual: "private", deviation: "D23" },
  ]);
});

test("a node image whose name goes on behind the version is told", () => {
  expect(notes(capi2, named("ubuntu-capi-image-v1.34.1-x", capi))).toMatchObject([{ level: "note", deviation: "D23" }]);
});

test("a node image whose name ends with the version is not told", () => {
  for (const version of ["v1.3", "v1.34", "v1.34.1", "v1.34.12"]) {
    expect(notes(capi2, named(`ubuntu-capi-image-${version}`, capi))).toEqual([]);
    expect(notes(capi1, named(`ubuntu-capi-image ${version}`, capi))).toEqual([]);
  }
});

test("names that only contain that of a node image are not its", () => {
  expect(notes(capi1, named("my ubuntu-capi-image v1.34.1", "private"))).toEqual([]);
});

test("what the list asks for is no disagreement", () => {
  expect(notes(ubuntu2404, named("Ubuntu 24.04", "private")).map(({ deviation }) => deviation)).toEqual([undefined]);
});

test("a cloud without images is told", () => {
  expect(notes(capi2)).toMatchObject([{ level: "note", deviation: "D46" }]);
});
