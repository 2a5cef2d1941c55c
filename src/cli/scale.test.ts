import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import { simulate, type SimulatedWorld } from "../../fixtures/simulator/simulate.ts";
import { parseReport } from "../reports/json/parse.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const [someFlavor] = compliant.compute.flavors;
const [someImage] = compliant.image.images;
if (!someFlavor || !someImage) throw new Error("the compliant cloud has flavors and images");

const id = (kind: string, index: number) => `${kind}-0000-4000-8000-${String(index).padStart(12, "0")}`;

/** The last flavor and the last image are wrong, so that nobody may stop early. */
const huge: SimulatedWorld = {
  ...compliant,
  compute: {
    ...compliant.compute,
    flavors: [
      ...compliant.compute.flavors,
      ...Array.from({ length: 1_500 - compliant.compute.flavors.length }, (_, index) => ({
        ...someFlavor,
        id: id("f1a50000", index),
        name: index === 0 ? "SCS-broken" : `vendor-${index}`,
        extra_specs: {},
      })),
    ],
  },
  image: {
    ...compliant.image,
    images: [
      ...compliant.image.images,
      ...Array.from({ length: 5_000 - compliant.image.images.length }, (_, index) => ({
        ...someImage,
        id: id("13a6e000", index),
        name: `Build ${index}`,
        os_purpose: "custom",
        min_ram: index === 0 ? 0 : 512,
      })),
    ],
  },
};

async function runWithPages(pageSize: number) {
  using place = folder();
  await using cloud = await simulate(huge, { pageSize: { compute: pageSize, image: pageSize, volume: pageSize } });
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  await cli(
    testIo(["run", "--os-cloud", "test", "-o", "out", "-q", "-r", "json", "--read-only"], {
      cwd: place.path,
      home: place.path,
    }),
  );
  const file = join(place.path, "out", "report.json");
  const { results } = parseReport(readFileSync(file, "utf8"), file);
  const asked = cloud.log.map(({ method, path }) => `${method} ${path}`);
  return {
    verdicts: Object.fromEntries(results.map(({ testcase, verdict }) => [testcase, verdict])),
    repeated: asked.filter((each, index) => asked.indexOf(each) !== index),
    requests: asked.length,
  };
}

test("5,000 images and 1,500 flavors are judged alike on pages of 10 and of 1,000, and no page is asked twice", async () => {
  const large = await runWithPages(1_000);
  const small = await runWithPages(10);
  expect(small.verdicts).toEqual(large.verdicts);
  expect(large.verdicts).toMatchObject({
    "scs-0100-syntax-check": "FAIL",
    "scs-0102-prop-min_ram": "FAIL",
    "scs-0102-prop-architecture": "PASS",
  });
  expect([large.repeated, small.repeated]).toEqual([[], []]);
  expect(large.requests).toBeLessThan(60);
  expect(small.requests).toBeGreaterThan(650);
}, 180_000);
