import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { Image } from "../../../src/probes/openstack/image.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image } from "./example-image.ts";
import { nodeImagePresence, nodeImageProperties } from "./v2-node-images.ts";
import { v2Presence } from "./v2-presence.ts";
import { v2Sources } from "./v2-source.ts";

const only = <T extends { readonly id: string }>(testcases: readonly T[], id: string): T => {
  const found = testcases.find((testcase) => testcase.id === id);
  if (!found) throw new Error(`There is no testcase ${id}.`);
  return found;
};
const system = (os_distro: string, os_version: string, changes: Partial<Image> = {}) =>
  image({ name: "any", os_distro, os_version, os_purpose: "generic", ...changes });
const on = (day: string, ...images: Image[]) => ({ images, clock: { now: `${day}T12:00:00.000Z` } });
const cloud = (...images: Image[]) => ({ images });

testTestcase(only(v2Presence, "scs-0104-v2-image-ubuntu-lts"), {
  accepts: {
    "the one before, on the last day": on("2026-04-30", system("ubuntu", "24.04")),
    "the newest before it is due": on("2026-04-23", system("ubuntu", "26.04")),
    "the newest": on("2026-05-01", system("ubuntu", "24.04"), system("ubuntu", "26.04")),
    "one that appears later": on("2028-05-01", system("ubuntu", "28.04")),
  },
  rejects: {
    "the one before, a day later": [
      on("2026-05-01", system("ubuntu", "24.04")),
      {
        message: "There is no image of the newest Ubuntu with long-term support, which on 2026-05-01 is 26.04.",
        expected: { os_distro: "ubuntu", os_version: "26.04", os_purpose: "generic", status: "active" },
        deviation: "D22",
        remedy:
          "openstack image create --public --disk-format qcow2 --container-format bare --file FILE --property os_distro=ubuntu --property os_version=26.04 --property os_purpose=generic NAME",
      },
    ],
    "a newer one without long-term support": [on("2026-04-30", system("ubuntu", "25.04"), system("ubuntu", "25.10"))],
    "no images": [on("2026-05-01"), { about: { kind: "image", name: null }, actual: null }],
    "that version of something else": [on("2026-05-01", system("mint", "26.04"))],
    "a version of too many digits": [on("2026-05-01", system("ubuntu", "126.04"))],
    "no version": [on("2026-05-01", image({ name: "any", os_distro: "ubuntu", os_purpose: "generic" }))],
    "one for no purpose": [
      on("2026-05-01", image({ name: "any", os_distro: "ubuntu", os_version: "26.04" })),
      { actual: { os_purpose: "not set", os_hidden: false, status: "active" } },
    ],
    "one for another purpose": [
      on("2026-05-01", system("ubuntu", "26.04", { os_purpose: "minimal" })),
      { remedy: "openstack image set --property os_purpose=generic 4b1d", deviation: "D22" },
    ],
    "one that cannot be booted": [
      on("2026-05-01", system("ubuntu", "26.04", { status: "deactivated" })),
      { deviation: "D23", actual: { os_purpose: "generic", os_hidden: false, status: "deactivated" } },
    ],
    "a hidden one": [on("2026-05-01", system("ubuntu", "26.04", { os_hidden: true }))],
    "a private one": [on("2026-05-01", system("ubuntu", "26.04", { visibility: "private" }))],
  },
});

testTestcase(only(v2Presence, "scs-0104-v2-image-ubuntu-previous-lts"), {
  accepts: { "the one before": on("2026-05-01", system("ubuntu", "24.04")) },
  rejects: { "the newest only": [on("2026-05-01", system("ubuntu", "26.04"))] },
});

testTestcase(only(v2Presence, "scs-0104-v2-image-debian-stable"), {
  accepts: {
    "the newest": on("2026-05-01", system("debian", "13")),
    "the one before within the first month": on("2025-09-09", system("debian", "12")),
    "one that appears later": on("2026-05-01", system("debian", "14")),
  },
  rejects: {
    "the one before after a month": [on("2025-09-10", system("debian", "12"))],
    "one with a point": [on("2026-05-01", system("debian", "14.1"))],
    "one of too many digits": [on("2026-05-01", system("debian", "113"))],
    "a number of something else": [on("2026-05-01", system("rocky", "14"))],
  },
});

testTestcase(only(v2Presence, "scs-0104-v2-image-debian-previous-stable"), {
  accepts: { "the one before": on("2026-05-01", system("debian", "12")) },
  rejects: { "the newest only": [on("2026-05-01", system("debian", "13"))] },
});

const sourced = (distro: string, version: string, image_source: string, changes: Partial<Image> = {}) =>
  cloud(system(distro, version, { image_source, ...changes }));

testTestcase(only(v2Sources, "scs-0104-v2-source-ubuntu"), {
  accepts: {
    "no images": cloud(),
    releases: sourced("ubuntu", "26.04", "https://cloud-images.ubuntu.com/releases/resolute/x.img"),
    "daily builds": sourced("ubuntu", "24.04", "https://cloud-images.ubuntu.com/noble/current/x.img"),
    "a version that nobody knows yet": sourced(
      "ubuntu",
      "32.04",
      "https://cloud-images.ubuntu.com/releases/zesty/x.img",
    ),
    "another purpose": sourced("ubuntu", "24.04", "https://example.org/", { os_purpose: "minimal" }),
    "another distribution": sourced("rocky", "9", "https://example.org/"),
    "another distribution with such a version": sourced("mint", "24.04", "https://example.org/"),
    "a longer version": sourced("ubuntu", "24.04.1", "https://example.org/"),
    "a version with more digits": sourced("ubuntu", "124.04", "https://example.org/"),
    "no version": cloud(image({ os_distro: "ubuntu", os_purpose: "generic", image_source: "https://example.org/" })),
  },
  rejects: {
    "another place": [
      sourced("ubuntu", "24.04", "https://example.org/noble.img"),
      {
        expected: ["https://cloud-images.ubuntu.com/releases/noble/", "https://cloud-images.ubuntu.com/noble/"],
        actual: "https://example.org/noble.img",
        deviation: "D22",
        remedy: "openstack image set --property image_source=https://cloud-images.ubuntu.com/releases/noble/FILE 4b1d",
      },
    ],
    "another version's place": [sourced("ubuntu", "24.04", "https://cloud-images.ubuntu.com/jammy/x.img"), {}],
    "no source": [cloud(system("ubuntu", "24.04")), { actual: "not set" }],
    "a version that nobody knows yet, from another place": [
      sourced("ubuntu", "32.04", "https://example.org/"),
      {
        expected: ["https://cloud-images.ubuntu.com/releases/CODENAME/", "https://cloud-images.ubuntu.com/CODENAME/"],
      },
    ],
  },
});

testTestcase(only(v2Sources, "scs-0104-v2-source-debian"), {
  accepts: {
    "the first place": sourced("debian", "13", "https://cloud.debian.org/images/cloud/trixie/x.qcow2"),
    "the second place": sourced("debian", "12", "https://cdimage.debian.org/cdimage/cloud/bookworm/x.qcow2"),
    "a version of another form": sourced("debian", "12.5", "https://example.org/"),
    "a version that nobody knows yet": sourced("debian", "19", "https://cloud.debian.org/images/cloud/woody/x"),
  },
  rejects: {
    "another place": [sourced("debian", "13", "https://example.org/")],
    "another place of a version with one digit": [sourced("debian", "9", "https://example.org/")],
  },
});

const store = "https://nbg1.your-objectstorage.com/osism/openstack-k8s-capi-images/x.qcow2";
const description = "https://github.com/osism/k8s-capi-images";
const node = (changes: Partial<Image> = {}) =>
  image({
    name: "ubuntu-capi-image-v1.34.1",
    image_source: store,
    os_purpose: "k8snode",
    image_description: description,
    ...changes,
  });

testTestcase(nodeImageProperties, {
  accepts: {
    "no images": cloud(),
    "a node image": cloud(node()),
    "one of the old spelling": cloud(node({ name: "ubuntu-capi-image v1.33" })),
    "a name that goes on": cloud(node({ name: "ubuntu-capi-image-v1.34.1-test", os_purpose: "custom" })),
    "an image without a name": cloud(node({ name: null, os_purpose: "custom" })),
    "a name that begins otherwise": cloud(node({ name: "my ubuntu-capi-image-v1.34.1", os_purpose: "custom" })),
  },
  rejects: {
    "a foreign one": [
      cloud(node({ image_source: "private" })),
      {
        actual: "private",
        deviation: "D22",
        remedy:
          "openstack image set --property image_source=https://nbg1.your-objectstorage.com/osism/openstack-k8s-capi-images/FILE 4b1d",
      },
    ],
    "one with none of these properties": [
      cloud(image({ name: "ubuntu-capi-image-v1.34" })),
      { actual: "not set" },
      { actual: "not set", expected: "k8snode" },
      { actual: "not set", expected: description },
    ],
    "another purpose under a longer version": [
      cloud(node({ name: "ubuntu-capi-image-v1.34.12", os_purpose: "generic" })),
    ],
    "another purpose": [
      cloud(node({ os_purpose: "generic" })),
      { expected: "k8snode", remedy: "openstack image set --property os_purpose=k8snode 4b1d" },
    ],
    "another description": [
      cloud(node({ image_description: "Nodes" })),
      { actual: "Nodes", remedy: `openstack image set --property image_description=${description} 4b1d` },
    ],
  },
});

testTestcase(nodeImagePresence, {
  accepts: {
    "a node image": cloud(node()),
    "one of a shorter version": cloud(node({ name: "ubuntu-capi-image-v1.34" })),
    "one of a longer version": cloud(node({ name: "ubuntu-capi-image-v1.34.12" })),
  },
  rejects: {
    "no images": [
      cloud(),
      { about: { kind: "image", name: "ubuntu-capi-image-vX.Y.Z" }, actual: [], deviation: "D22" },
    ],
    "a name that goes on": [cloud(node({ name: "ubuntu-capi-image-v1.34.1-test" }))],
    "a name that begins otherwise": [cloud(node({ name: "my-ubuntu-capi-image-v1.34.1" }))],
    "an image without a name": [cloud(node({ name: null }))],
    "the old spelling": [cloud(node({ name: "ubuntu-capi-image v1.34.1" }))],
    "one that cannot be booted": [
      cloud(node({ status: "queued" })),
      { actual: ["ubuntu-capi-image-v1.34.1 (queued)"], deviation: "D23" },
    ],
  },
});

test("that the codename of a version is not known is told", () => {
  const { images } = sourced("ubuntu", "32.04", "https://cloud-images.ubuntu.com/releases/zesty/x.img");
  const ubuntu = only(v2Sources, "scs-0104-v2-source-ubuntu");
  expect(judge(ubuntu, () => ({ ok: true, fact: images })).findings).toMatchObject([
    { level: "note", about: { kind: "image", name: "any", id: "4b1d" } },
  ]);
});

test("what the text only recommends is not asked for", () => {
  const levels = [...v2Presence, nodeImagePresence, ...v2Sources, nodeImageProperties].map(({ level }) => level);
  expect(levels).toEqual(["MUST", "SHOULD", "SHOULD", "SHOULD", "SHOULD", "MUST", "MUST", "MUST"]);
});

test("that nothing was judged is told", () => {
  for (const testcase of [...v2Sources, nodeImageProperties]) {
    expect(judge(testcase, () => ({ ok: true, fact: [] })).findings).toMatchObject([
      { level: "note", deviation: "D46" },
    ]);
  }
});
