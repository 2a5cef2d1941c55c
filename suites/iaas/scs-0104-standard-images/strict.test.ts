import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { Image } from "../../../src/probes/openstack/image.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image } from "./example-image.ts";
import { source } from "./source.ts";
import { capi2, debian10, ubuntu2404 } from "./standard-images.ts";
import { strictPresence } from "./strict-presence.ts";
import { strictSources } from "./strict-sources.ts";

const noble = "https://cloud-images.ubuntu.com/noble/";
const named = (name: string | null, image_source?: string, id = "4b1d") =>
  image({ id, name, ...(image_source === undefined ? {} : { image_source }) });
const cloud = (...images: Image[]) => ({ images });

testTestcase(source(debian10), {
  accepts: { "a right image": cloud(named("Debian 10", "https://cloud.debian.org/images/cloud/buster/x.qcow2")) },
  rejects: { "a foreign image": [cloud(named("Debian 10", "https://example.org/"))] },
});

testTestcase(strictSources, {
  accepts: {
    "no images": cloud(),
    "right images": cloud(named("Ubuntu 24.04", `${noble}x.img`), named("Ubuntu 24.04", `${noble}y.img`)),
    "other images": cloud(named("Rocky 9", "https://example.org/"), named(null)),
    "images that the list does not have": cloud(
      named("Debian 13", "private"),
      named("ubuntu-capi-image v1.33.1", "private"),
    ),
    "a node image whose name goes on": cloud(named("ubuntu-capi-image-v1.34.1-test", "private")),
  },
  rejects: {
    "a foreign image before a right one": [
      cloud(named("Ubuntu 24.04", "https://example.org/", "a"), named("Ubuntu 24.04", noble, "b")),
      {
        about: { kind: "image", name: "Ubuntu 24.04", id: "a" },
        actual: "https://example.org/",
        remedy: "openstack image set --property image_source=https://cloud-images.ubuntu.com/releases/noble/FILE a",
      },
    ],
    "a foreign Debian 10": [cloud(named("Debian 10", "private")), { deviation: "D22" }],
    "a foreign node image": [cloud(named("ubuntu-capi-image-v1.34.1", "private")), { actual: "private" }],
    "an image without a source": [cloud(named("Debian 12")), { actual: "not set" }],
  },
});

const told = (...fact: readonly Image[]) => judge(strictSources, () => ({ ok: true, fact })).findings;

test("only the source of Debian 10 is a disagreement", () => {
  expect(told(named("Ubuntu 24.04", "private")).map(({ deviation }) => deviation)).toEqual([undefined]);
});

test.each(["v1.3", "v1.34", "v1.34.1", "v1.34.12"])(
  "a foreign node image of %s in the old spelling is told",
  (version) => {
    expect(told(named(`ubuntu-capi-image ${version}`, "private"))).toMatchObject([
      { level: "note", actual: "private", deviation: "D21" },
    ]);
  },
);

test("a cloud without images is told", () => {
  expect(told()).toMatchObject([{ level: "note", deviation: "D46" }]);
});

test("foreign images that only the official testcase objects to are told", () => {
  const fact = [named("Debian 13", "private")];
  expect(judge(strictSources, () => ({ ok: true, fact })).findings).toMatchObject([
    { level: "note", about: { name: "Debian 13" }, deviation: "D21" },
  ]);
});

testTestcase(strictPresence(ubuntu2404, "MUST"), {
  accepts: {
    "the image": cloud(named("Ubuntu 24.04")),
    "one of two can be booted": cloud(image({ name: "Ubuntu 24.04", status: "queued" }), named("Ubuntu 24.04")),
  },
  rejects: {
    "no image": [cloud(), { about: { kind: "image", name: "Ubuntu 24.04" } }],
    "an image before its upload": [
      cloud(image({ name: "Ubuntu 24.04", status: "queued" })),
      {
        message: "The image is queued, so nobody can boot it. The official testcase accepts any state.",
        deviation: "D23",
      },
    ],
    "a deactivated image": [cloud(image({ name: "Ubuntu 24.04", status: "deactivated" })), { actual: "deactivated" }],
  },
});

testTestcase(strictPresence(capi2, "SHOULD"), {
  accepts: {
    "a node image": cloud(named("ubuntu-capi-image-v1.34.1")),
    "a node image of a longer version": cloud(named("ubuntu-capi-image-v1.34.12")),
    "a node image of a shorter version": cloud(named("ubuntu-capi-image-v1.34")),
  },
  rejects: { "a name that goes on": [cloud(named("ubuntu-capi-image-v1.34.1-test"))] },
});
