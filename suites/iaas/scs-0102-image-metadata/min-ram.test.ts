import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image } from "./example-image.ts";
import { minRam } from "./min-ram.ts";

const about = { kind: "image", name: "Ubuntu 24.04", id: "4b1d" };
const remedy = "openstack image set --min-ram MIB 4b1d";
const cloud = (min_ram: number | null) => ({ images: [image({ min_ram })] });

testTestcase(minRam, {
  accepts: { "512 MiB": cloud(512), "1 MiB": cloud(1) },
  rejects: {
    "0 MiB": [cloud(0), { about, actual: "0 MiB", remedy }],
    "no memory": [cloud(null), { about, actual: "not set", remedy }],
  },
});

test("a memory that is too small for any system is told", () => {
  const findings = (min_ram: number) => judge(minRam, () => ({ ok: true, fact: cloud(min_ram).images })).findings;
  expect(findings(64)).toEqual([]);
  expect(findings(63)).toMatchObject([{ level: "note", about, actual: "63 MiB", remedy }]);
});
