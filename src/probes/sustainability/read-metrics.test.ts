import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../../errors.ts";
import { folder } from "../../testing/folder.ts";
import { readSustainabilityMetrics } from "./read-metrics.ts";

function read(content: string) {
  using place = folder();
  const path = join(place.path, "metrics.txt");
  writeFileSync(path, content);
  return readSustainabilityMetrics(path);
}

test("of all metrics those of sustainability are kept, and of projects that they have a name", () => {
  const found = read(
    `# TYPE sustainability_tenant_energy_kwh gauge
sustainability_tenant_energy_kwh{project_id="1",project_name="canary"} 2
sustainability_tenant_energy_kwh{project_id="2",project_name=""} 3
go_info{version="canary"} 1
`,
  );
  expect(found.metrics).toEqual([
    {
      name: "sustainability_tenant_energy_kwh",
      type: "gauge",
      series: [
        { line: 2, labels: { project_id: "1", project_name: "(a name)" }, value: "2" },
        { line: 3, labels: { project_id: "2", project_name: "" }, value: "3" },
      ],
    },
  ]);
  expect([found.faults, found.faultCount]).toEqual([[], 0]);
});

test("of a thousand faults a hundred are kept, and counted all", () => {
  const found = read(`up 1\n${"<p>\n".repeat(1000)}`);
  expect([found.faults.length, found.faultCount]).toEqual([100, 1000]);
});

test.each(["", "# nothing\n", "<html>\n</html>\n"])("%j is refused", (content) => {
  expect(() => read(content)).toThrow(new UsageError("metrics.txt has no metric in Prometheus's text format in it."));
});

test("fifty thousand series are enough", () => {
  const series = (count: number) =>
    Array.from({ length: count }, (_, index) => `sustainability_device_energy_kwh{device="${index}"} 1\n`).join("");
  expect(read(series(50_000)).metrics[0]?.series).toHaveLength(50_000);
  expect(() => read(series(50_001))).toThrow("metrics.txt has 50001 series; hand in 50000 at most.");
});
