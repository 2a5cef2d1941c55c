import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image } from "./example-image.ts";
import { minDisk } from "./min-disk.ts";

const GiB = 2 ** 30;
const cloud = (changes: Parameters<typeof image>[0]) => ({ images: [image({ virtual_size: null, ...changes })] });
const about = { kind: "image", name: "Ubuntu 24.04", id: "4b1d" };

testTestcase(minDisk, {
  accepts: {
    "an image that just fits": cloud({ min_disk: 8, size: 8 * GiB }),
    "an image whose size is unknown": cloud({ min_disk: 8, size: null }),
    "an image that is larger inside than as a file": cloud({ min_disk: 8, size: GiB, virtual_size: 9 * GiB }),
    "a cloud without images": { images: [] },
  },
  rejects: {
    "an image one byte too large": [
      cloud({ min_disk: 8, size: 8 * GiB + 1 }),
      { about, expected: "at least 9 GiB", actual: "8 GiB", remedy: "openstack image set --min-disk 9 4b1d" },
    ],
    "an image without min_disk": [
      cloud({ min_disk: 0, size: GiB, virtual_size: 3 * GiB }),
      { about, expected: "at least 3 GiB", actual: "0 GiB", remedy: "openstack image set --min-disk 3 4b1d" },
    ],
    "an image without min_disk of which only the inner size is known": [
      cloud({ min_disk: 0, size: null, virtual_size: 3 * GiB }),
      { expected: "at least 3 GiB", remedy: "openstack image set --min-disk 3 4b1d" },
    ],
    "an empty image without min_disk": [
      cloud({ min_disk: 0, size: 0 }),
      { remedy: "openstack image set --min-disk 1 4b1d" },
    ],
    "an image without min_disk whose size is unknown": [
      cloud({ min_disk: null, size: null }),
      { about, actual: "not set", remedy: "openstack image set --min-disk GIB 4b1d" },
    ],
    "an unnamed image": [cloud({ name: null, min_disk: 0 }), { about: { kind: "image", name: null, id: "4b1d" } }],
  },
});

const notes = (changes: Parameters<typeof image>[0]) =>
  judge(minDisk, () => ({ ok: true, fact: cloud(changes).images })).findings;

test("a size that Glance does not know is told", () => {
  expect(notes({ size: null })).toMatchObject([{ level: "note", about, deviation: "D11" }]);
});

test("a disk that is too small only after unpacking is told", () => {
  expect(notes({ size: GiB, virtual_size: 8 * GiB })).toEqual([]);
  expect(notes({ size: GiB, virtual_size: 8 * GiB + 1 })).toMatchObject([
    { level: "note", deviation: "D14", expected: "at least 9 GiB", remedy: "openstack image set --min-disk 9 4b1d" },
  ]);
});
