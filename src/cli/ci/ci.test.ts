import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import neglected from "../../../fixtures/clouds/neglected.ts";
import { simulate } from "../../../fixtures/simulator/simulate.ts";
import { cloudsYaml } from "../../testing/clouds-yaml.ts";
import { folder } from "../../testing/folder.ts";
import { testIo } from "../../testing/test-io.ts";
import { cli } from "../cli.ts";

async function runIn(env: Readonly<Record<string, string>>, words: readonly string[] = [], before = "") {
  using place = folder();
  await using cloud = await simulate(neglected);
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  const [summary, output] = [join(place.path, "summary"), join(place.path, "output")];
  writeFileSync(summary, before);
  writeFileSync(output, "");
  const io = testIo(["run", "--os-cloud", "test", "-o", "out", "-s", "scs-0102,scs-0103", ...words], {
    cwd: place.path,
    home: place.path,
    env: { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output, ...env },
  });
  const code = await cli(io);
  const read = (file: string) => readFileSync(file, "utf8");
  return { code, out: io.out(), err: io.err(), summary: read(summary), output: read(output) };
}

const github = { GITHUB_ACTIONS: "true" };

test("GitHub gets annotations, a summary and outputs", async () => {
  const { code, err, summary, output } = await runIn(github);
  expect(code).toBe(1);
  expect(err).toMatch(/^::error title=scs-0103-v1 [^:]*::\d+ testcases? FAIL/m);
  expect(summary).toMatch(/^# ❌ FAIL/);
  expect(output).toBe("verdict=FAIL\ngate=failed\ncertifiable=false\nreport=out/report.json\n");
});

test("nothing that the run shows before is a command", async () => {
  const { err } = await runIn(github);
  const lines = err.split("\n");
  const [, token = ""] = /^::stop-commands::([\w-]{36})$/.exec(lines[0] ?? "") ?? [];
  const resumed = lines.indexOf(`::${token}::`);
  expect(resumed).toBeGreaterThan(2);
  expect(lines.findIndex((line) => /^::(error|warning|notice)/.test(line))).toBe(resumed + 1);
});

test("a step whose summary is full gets a sentence", async () => {
  const { summary } = await runIn(github, [], "x".repeat(1024 * 1024 - 1000));
  expect(summary.slice(1024 * 1024 - 1000)).toMatch(/^\n_The summary of .* does not fit here/);
});

test("a summary that cannot be written changes nothing", async () => {
  const { code, err } = await runIn({ ...github, GITHUB_STEP_SUMMARY: "/nowhere/at/all" });
  expect(code).toBe(1);
  expect(err).toContain("/nowhere/at/all could not be written");
});

test("in GitLab the progress folds away", async () => {
  const { err, out, summary } = await runIn({ GITLAB_CI: "true" });
  expect(err).toMatch(
    // oxlint-disable-next-line no-control-regex
    /^\u001b\[0Ksection_start:\d+:scs_conformance_progress\[collapsed=true\]\r\u001b\[0Kscs-conformance: progress\n[^]*standard scs-0103-v1[^]*\u001b\[0Ksection_end:\d+:scs_conformance_progress\r\u001b\[0K\n/,
  );
  expect(out).not.toContain("section_");
  expect(summary).toBe("");
});

test.each([{}, github, { GITLAB_CI: "true" }])("--no-ci, or no such system: %j", async (env) => {
  const { err, summary, output } = await runIn(env, Object.keys(env).length === 0 ? [] : ["--no-ci"]);
  expect(err).not.toMatch(/^::|section_/m);
  expect([summary, output]).toEqual(["", ""]);
});
