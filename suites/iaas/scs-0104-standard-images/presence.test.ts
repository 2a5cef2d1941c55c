import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image } from "./example-image.ts";
import { presence } from "./presence.ts";
import { capi2, ubuntu2404 } from "./standard-images.ts";

const cloud = (...names: (string | null)[]) => ({ images: names.map((name) => image({ name })) });

testTestcase(presence(ubuntu2404, "MUST"), {
  accepts: {
    "the image": cloud("Ubuntu 24.04"),
    "the image twice": cloud("Ubuntu 24.04", "Ubuntu 24.04"),
    "the image of the project's community": { images: [image({ name: "Ubuntu 24.04", visibility: "community" })] },
    "the image before its upload": { images: [image({ name: "Ubuntu 24.04", status: "queued" })] },
  },
  rejects: {
    "no images": [
      cloud(),
      {
        about: { kind: "image", name: "Ubuntu 24.04" },
        remedy:
          "openstack image create --public --disk-format qcow2 --container-format bare --file FILE " +
          "--property image_source=https://cloud-images.ubuntu.com/releases/noble/FILE 'Ubuntu 24.04'",
      },
    ],
    "other images": [
      cloud("Ubuntu 24.04 20260101", "Ubuntu 22.04", null),
      { about: { kind: "image", name: "Ubuntu 24.04" } },
    ],
    "a private image": [{ images: [image({ name: "Ubuntu 24.04", visibility: "private" })] }],
    "a name with a blank at its end": [
      cloud("Ubuntu 24.04 "),
      {
        about: { kind: "image", name: "Ubuntu 24.04 ", id: "4b1d" },
        expected: "Ubuntu 24.04",
        actual: "Ubuntu 24.04 ",
        remedy: "openstack image set --name 'Ubuntu 24.04' 4b1d",
      },
    ],
    "a name with two blanks": [cloud("Ubuntu  24.04"), { actual: "Ubuntu  24.04" }],
    "a name without its blank": [cloud("Ubuntu24.04"), { about: { kind: "image", name: "Ubuntu 24.04" } }],
    "a name in small letters": [cloud("ubuntu 24.04"), { actual: "ubuntu 24.04" }],
    "a name with a special blank": [cloud("Ubuntu\u00a024.04"), { actual: "Ubuntu\u00a024.04" }],
  },
});

testTestcase(presence(capi2, "SHOULD"), {
  accepts: {
    "a node image": cloud("ubuntu-capi-image-v1.34.1"),
    "a shorter version": cloud("ubuntu-capi-image-v1.34"),
  },
  rejects: {
    "no node image": [cloud("Ubuntu 24.04", null), { about: { kind: "image", name: "ubuntu-capi-image-vX.Y.Z" } }],
    "the other spelling": [cloud("ubuntu-capi-image v1.34.1")],
  },
});

test("an image that nobody can boot is told", () => {
  const findings = (...status: string[]) =>
    judge(presence(ubuntu2404, "MUST"), () => ({
      ok: true,
      fact: status.map((one) => image({ name: "Ubuntu 24.04", status: one })),
    })).findings;
  expect(findings("queued")).toMatchObject([{ level: "note", actual: "queued", deviation: "D23" }]);
  expect(findings("queued", "active")).toEqual([]);
});
