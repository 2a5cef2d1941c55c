import { expect, test } from "vitest";
import { bootDisk } from "./boot-disk.ts";

const GiB = 1024 ** 3;
const image = { min_disk: 10, size: GiB, virtual_size: 3 * GiB };

test.each([
  ["a flavor with just enough", image, 10, { from: "image" }],
  ["a flavor with too little", image, 9, { from: "volume", sizeGiB: 10 }],
  ["a flavor without a disk", { ...image, min_disk: 0 }, 0, { from: "volume", sizeGiB: 8 }],
  [
    "an image larger than it says",
    { ...image, min_disk: 0, virtual_size: 20 * GiB + 1 },
    20,
    { from: "volume", sizeGiB: 21 },
  ],
  ["an image of unknown size", { min_disk: null, size: null, virtual_size: null }, 5, { from: "image" }],
] as const)("%s: where the server boots from", (_, facts, disk, expected) => {
  expect(bootDisk(facts, { disk })).toEqual(expected);
});
