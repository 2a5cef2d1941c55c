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
    "no images": [on("2026-05-01")],
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
  },
  rejects: { "the one before after a month": [on("2025-09-10", system("debian", "12"))] },
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
    "a version that nobody knows yet, from another place": [sourced("ubuntu", "32.04", "https://example.org/"), {}],
  },
});

testTestcase(only(v2Sources, "scs-0104-v2-source-debian"), {
  accepts: {
    "the first place": sourced("debian", "13", "https://cloud.debian.org/images/cloud/trixie/x.qcow2"),
    "the second place": sourced("debian", "12", "https://cdimage.debian.org/cdimage/cloud/bookworm/x.qcow2"),
    "a version of another form": sourced("debian", "12.5", "https://example.org/"),
  },
  rejects: { "another place": [sourced("debian", "13", "https://example.org/")] },
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
  },
  rejects: {
    "a foreign one": [cloud(node({ image_source: "private" })), { actual: "private", deviation: "D22" }],
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
  accepts: { "a node image": cloud(node()) },
  rejects: {
    "no images": [cloud(), { actual: [], deviation: "D22" }],
    "the old spelling": [cloud(node({ name: "ubuntu-capi-image v1.34.1" }))],
    "one that cannot be booted": [cloud(node({ status: "queued" })), { deviation: "D23" }],
  },
});

test("that the codename of a version is not known is told", () => {
  const { images } = sourced("ubuntu", "32.04", "https://cloud-images.ubuntu.com/releases/zesty/x.img");
  const ubuntu = only(v2Sources, "scs-0104-v2-source-ubuntu");
  expect(judge(ubuntu, () => ({ ok: true, fact: images })).findings).toMatchObject([{ level: "note" }]);
});
