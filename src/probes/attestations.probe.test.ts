import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder } from "../testing/folder.ts";
import { probeContext } from "../testing/probe-context.ts";
import { attestations } from "./attestations.probe.ts";

const ask = (files: Readonly<Record<string, string>>) =>
  attestations.observe({}, probeContext({ name: "prod" }, { inputs: { files, companions: {} } }));

const line = (rest: string) =>
  `- { testcase: domain-manager-check, verdict: PASS, statement: Tried it., by: Jane, at: 2026-07-20${rest} }\n`;

test("without a file nothing is attested", async () => {
  expect(attestations.schema.parse(await ask({}))).toEqual({ file: null, entries: [], forOthers: 0 });
});

test("attestations of other clouds are only counted, and a record is read again as it was", async () => {
  using place = folder();
  const path = join(place.path, "a.yaml");
  writeFileSync(path, line("") + line(", subject: test") + line(", subject: prod, frequency: week"));
  const fact = attestations.schema.parse(await ask({ attestations: path }));
  const entry = {
    testcase: "domain-manager-check",
    verdict: "PASS",
    statement: "Tried it.",
    by: "Jane",
    at: "2026-07-20",
    documents: [],
  };
  expect(fact).toEqual({
    file: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    entries: [
      { ...entry, frequency: "quarter" },
      { ...entry, frequency: "week" },
    ],
    forOthers: 1,
  });
  expect(attestations.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
});
