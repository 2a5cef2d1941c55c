import { join } from "node:path";
import { expect, test } from "vitest";
import { largeReport } from "../../fixtures/bench/large-report.ts";
import compliant from "../../fixtures/clouds/compliant.ts";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import { formats } from "../reports/formats.ts";
import { RecordedEvidence } from "../run/recorded-evidence.ts";
import { allocated } from "../testing/allocated.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";
import { judgedAgain, planAgain } from "./judge-again.ts";
import { storedReport } from "./stored-report.ts";

/** What one more may cost, in bytes: a quarter more than it does. Measured again and again it differs by a few per cent. */
const most = { json: 15_500, junit: 23_000, md: 6_800, html: 38_000, image: 92_000 };

/** The bytes for each that is added, few and many; the first time, what is loaded and compiled comes on top. */
async function bytesForEach(sizes: readonly [number, number, number], work: (size: number) => () => unknown) {
  const [few, more, many] = sizes;
  await work(more)();
  const [forFew, forMore, forMany] = [
    await allocated(work(few)),
    await allocated(work(more)),
    await allocated(work(many)),
  ];
  return { few: (forMore - forFew) / (more - few), many: (forMany - forMore) / (many - more) };
}

test.each(["json", "junit", "md", "html"] as const)(
  "one more result in %s costs what it cost, among many as among few",
  async (format) => {
    const { few, many } = await bytesForEach([100, 300, 900], (size) => {
      const report = largeReport(size);
      return () => formats[format].render(report);
    });
    expect(many).toBeLessThan(most[format]);
    expect(many).toBeLessThan(1.25 * few);
  },
  60_000,
);

test("judging one more image costs what it cost, among many as among few", async () => {
  using place = folder();
  const judging = new Map<number, () => Promise<unknown>>();
  const sizes = [50, 150, 450] as const;
  for (const size of sizes) judging.set(size, await recordOf(size, place.path));
  const { few, many } = await bytesForEach(sizes, (size) => judging.get(size) ?? (() => undefined));
  expect(many).toBeLessThan(most.image);
  expect(many).toBeLessThan(1.25 * few);
}, 60_000);

/** What judges the record of a run against a cloud with so many more images. */
async function recordOf(size: number, place: string): Promise<() => Promise<unknown>> {
  const { images } = compliant.image;
  const more = Array.from({ length: size }, (_, index) => ({
    ...images[0],
    id: `13a6e000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    name: `Build ${index}`,
    os_purpose: "custom",
  }));
  const world = { ...compliant, image: { ...compliant.image, images: [...images, ...(more as typeof images)] } };
  await using cloud = await simulate(world, { pageSize: { compute: 1_000, image: 1_000 } });
  cloudsYaml(place, cloud.authUrl, cloud.state);
  const words = [
    "run",
    "--os-cloud",
    "test",
    "-q",
    "-o",
    `of-${size}`,
    "-r",
    "json",
    "-s",
    "scs-0102,scs-0104",
    "--read-only",
  ];
  const io = testIo(words, { cwd: place, home: place });
  await cli(io);
  const { report, folder } = storedReport(join(place, `of-${size}`), io);
  const plan = await planAgain(report);
  return () => judgedAgain(report, plan, new RecordedEvidence(folder, report.evidence));
}
