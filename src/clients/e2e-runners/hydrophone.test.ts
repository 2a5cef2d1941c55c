import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeProgram } from "../../testing/fake-program.ts";
import { folder } from "../../testing/folder.ts";
import { Hydrophone } from "./hydrophone.ts";

const tests = { sonobuoy: [], hydrophone: ["--conformance"] };
const never = new AbortController().signal;
const watch = { onProgress: () => undefined, pause: async () => undefined };
const result = `
  const folder = args[args.indexOf("--output-dir") + 1];
  fs.writeFileSync(folder + "/junit_01.xml", "result");
  fs.writeFileSync(folder + "/e2e.log", "log");`;

async function run(lines: string) {
  using place = folder();
  const program = fakeProgram(place.path, "hydrophone", lines);
  const runner = new Hydrophone({ words: ["--kubeconfig", "k"], env: program.env });
  const file = await runner.run(tests, place.path, watch, never);
  expect(program.calls()).toEqual([`--conformance --output-dir ${place.path}`]);
  return { isThere: file === join(place.path, "junit_01.xml"), content: readFileSync(file, "utf8") };
}

describe("the result is taken, also where tests failed", () => {
  test.each([0, 1])("and it ended with %d", async (code) => {
    expect(await run(`${result} end(${code});`)).toEqual({ isThere: true, content: "result" });
  });
});

test("without a result it is told with what it ended, and not what it said", async () => {
  await expect(run(`complain("secret"); end(1);`)).rejects.toThrow(
    /^hydrophone left no result of the tests: it ended with 1\.$/,
  );
});

test("it deletes what it has created, and says when it cannot", async () => {
  using place = folder();
  const program = fakeProgram(place.path, "hydrophone", "end(count === 1 ? 0 : 1);");
  const runner = new Hydrophone({ words: [], env: program.env });
  await runner.cleanUp(true, never);
  await expect(runner.cleanUp(true, never)).rejects.toThrow("hydrophone could not delete what it had created");
  expect(program.calls()).toEqual(["--cleanup", "--cleanup"]);
});
