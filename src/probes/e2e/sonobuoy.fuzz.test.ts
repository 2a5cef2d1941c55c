import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tarball } from "../../../fixtures/e2e/tarball.ts";
import { UsageError } from "../../errors.ts";
import { folder } from "../../testing/folder.ts";
import { mangled, mangledText, oddBytes, oddText } from "../../testing/odd-input.ts";
import { readE2eLog } from "./e2e-log.ts";
import { endings } from "./endings.ts";
import { readPluginDefinition } from "./plugin-definition.ts";
import { readSonobuoy } from "./read-sonobuoy.ts";
import { E2eResult } from "./result.ts";
import { readSonobuoyTree } from "./sonobuoy-tree.ts";

const log = `e2e test version: v1.36.3\nkube-apiserver version: v1.36.3\n------------------------------
[sig-a] b [It] c [Conformance]\n• [FLAKEY TEST - TOOK 2 ATTEMPTS TO PASS]\n------------------------------\nRan 3 of 9 Specs in 1.2 seconds\n`;
const tree = `name: e2e\nstatus: passed\nmeta: {type: summary}\nitems:\n- name: junit_01.xml\n  status: passed\n  meta: {type: file}\n  items:
  - {name: "[It] [sig-a] b [Conformance]", status: passed}\n  - {name: "[BeforeSuite]", status: failed}\n- {name: node, status: timeout}\n`;
const definition = `{"Definition":{"spec":{"image":"registry/conformance:v1.36.3","env":[{"name":"E2E_FOCUS","value":"a"},
{"name":"E2E_EXTRA_ARGS","value":"--ginkgo.flake-attempts=2"},{"name":"E2E_DRYRUN","value":""}]}}}`;
const files = {
  "meta/config.json": "{}",
  "serverversion.json": '{"gitVersion":"v1.36.3"}',
  "plugins/e2e/definition.json": definition,
  "plugins/e2e/results/global/e2e.log": log,
  "plugins/e2e/sonobuoy_results.yaml": tree,
};

async function read(bytes: Buffer): Promise<E2eResult | undefined> {
  using place = folder();
  const path = join(place.path, "a.tar.gz");
  writeFileSync(path, bytes);
  try {
    return await readSonobuoy(path);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return undefined;
  }
}

test("a broken archive is a result that can be recorded, or refused in a sentence", async () => {
  const plain = tarball(files);
  const bytes = fc.oneof(
    oddBytes,
    mangled(plain),
    mangled(gzipSync(plain)),
    mangled(plain).map((each) => gzipSync(each)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (archive) => {
      const found = await read(archive);
      if (found !== undefined) expect(E2eResult.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
    }),
  );
});

test("whatever its files say, the result can be recorded", async () => {
  const names = fc.constantFrom(...(Object.keys(files) as (keyof typeof files)[]));
  const changed = names.chain((name) =>
    fc.oneof(oddText, mangledText(files[name])).map((content) => ({ ...files, [name]: content })),
  );
  await fc.assert(
    fc.asyncProperty(changed, async (contents) => {
      const found = await read(tarball(contents));
      if (found !== undefined) expect(E2eResult.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
    }),
  );
});

test("whatever the account says, endings are some that exist", () => {
  fc.assert(
    fc.property(fc.oneof(oddText, mangledText(tree)), (text) => {
      for (const { ending } of readSonobuoyTree(text)?.tests ?? []) expect(endings).toContain(ending);
    }),
  );
  const odd = "items: [{ items: [{ name: a, status: constructor }] }]";
  expect(readSonobuoyTree(odd)?.tests).toEqual([{ name: "a", ending: "unknown" }]);
});

test("of what is odd in an account nothing is quoted in a warning", async () => {
  const warnings: string[] = [];
  const hear = (warning: Error) => warnings.push(warning.message);
  process.on("warning", hear);
  readSonobuoyTree("%\\canary\n--- !canary { items: [!canary x] }");
  // Warnings are told in the next turn.
  await new Promise(setImmediate);
  process.off("warning", hear);
  expect(warnings).toEqual([]);
});

test("whatever the log says, attempts are whole numbers", () => {
  fc.assert(
    fc.property(fc.oneof(oddText, mangledText(log)), (text) => {
      expect(readE2eLog(text).flaky.every(({ attempts }) => Number.isSafeInteger(attempts))).toBe(true);
    }),
  );
});

test("whatever a definition says, it is read or none", () => {
  fc.assert(
    fc.property(fc.oneof(oddText, mangledText(definition)), (text) => {
      const { attempts } = readPluginDefinition(text) ?? {};
      expect(attempts === undefined || Number.isSafeInteger(attempts)).toBe(true);
    }),
  );
});

test.each([10, 1000, 3000, 20_000])("an account nested %i times is read or none", (depth) => {
  const nested = `${"{ items: [".repeat(depth)}${"] }".repeat(depth)}`;
  expect(() => readSonobuoyTree(nested)).not.toThrow();
});

test("a log of nothing but flaky tests can be read in time", () => {
  const marks = "[FLAKEY TEST - TOOK 2 ATTEMPTS TO PASS] and some more words\n".repeat(100_000);
  expect(readE2eLog(marks).flaky).toHaveLength(100_000);
});
