import { expect, test } from "vitest";
import { samplesOf } from "./prometheus.ts";

const text = `# HELP up [ALPHA] Whether up is up.
# TYPE up gauge
up 1
up_count{name="a"} 2
seats{level="global-default",flow="x,y=\\"z\\""} 245
seats{level="exempt"} 0 1700000000000
ttl +Inf
lost -Inf
broken`;

test("samples of the wanted names are read, with labels and values", () => {
  expect(samplesOf(text, ["up", "seats", "absent"])).toEqual([
    { name: "up", labels: {}, value: 1 },
    { name: "seats", labels: { level: "global-default", flow: 'x,y="z"' }, value: 245 },
    { name: "seats", labels: { level: "exempt" }, value: 0 },
  ]);
});

test("values may be infinite, and lines without one are none", () => {
  expect(samplesOf(text, ["ttl", "lost", "broken"]).map(({ value }) => value)).toEqual([Infinity, -Infinity]);
});
