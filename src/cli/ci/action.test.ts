import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import neglected from "../../../fixtures/clouds/neglected.ts";
import { simulate } from "../../../fixtures/simulator/simulate.ts";
import { cloudsYaml } from "../../testing/clouds-yaml.ts";
import { fakeProgram } from "../../testing/fake-program.ts";
import { folder } from "../../testing/folder.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const actionFile = join(root, ".github/actions/scs-conformance/action.yml");

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
interface Job {
  readonly variables: Readonly<Record<string, { readonly value: string; readonly expand: boolean }>>;
  readonly script: readonly string[];
  readonly artifacts: { readonly when: string; readonly paths: readonly string[]; readonly reports: object };
}
interface Template {
  readonly spec: { readonly inputs: Readonly<Record<string, { readonly default: string }>> };
}

const action = parse(readFileSync(actionFile, "utf8")) as Action;
const template = readFileSync(join(root, ".gitlab/scs-conformance.yml"), "utf8");
const [head, body] = parseAllDocuments(template).map((document) => document.toJS() as unknown) as [Template, object];
type Inputs = Readonly<Record<string, string>>;

/** A folder with a cloud in its clouds.yaml, and what bash makes of a script there. */
async function runIn(
  script: string,
  env: Readonly<Record<string, string>>,
  before: (place: string) => object = () => ({}),
) {
  using place = folder();
  await using cloud = await simulate(neglected);
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  const output = join(place.path, "github-output");
  writeFileSync(output, "");
  const PATH = `${dirname(process.execPath)}:/usr/bin:/bin`;
  const all = { PATH, HOME: place.path, GITHUB_OUTPUT: output, ...env, ...before(place.path) };
  const { promise, resolve } = Promise.withResolvers<{ readonly code: number; readonly err: string }>();
  execFile(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
    { cwd: place.path, env: all },
    (error, _, err) => resolve({ code: error === null ? 0 : Number(error.code), err }),
  );
  const ended = await promise;
  const files = new Set(readdirSync(place.path, { recursive: true, encoding: "utf8" }));
  const read = (file: string) => readFileSync(join(place.path, file), "utf8");
  const variables = files.has("scs-conformance/gitlab.env") ? read("scs-conformance/gitlab.env") : "";
  return { ...ended, outputs: read("github-output"), variables, has: (file: string) => files.has(file) };
}

/** As the runner does it: inputs are put into expressions, and these into the environment. */
function runAction(given: Inputs) {
  const inputs = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, value])),
    ...given,
  };
  const step = action.runs.steps.find(({ id }) => id === "run");
  const value = (expression: string) =>
    expression === "github.action_path" ? dirname(actionFile) : (inputs[expression.replace(/^inputs\./, "")] ?? "?");
  const env = Object.entries(step?.env ?? {}).map(([name, text]) => [
    name,
    text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => value(expression)),
  ]);
  return runIn(step?.run ?? "exit 99", { GITHUB_ACTIONS: "true", ...(Object.fromEntries(env) as Inputs) });
}

const job = (inputs: Inputs): Job => {
  const put = (text: string) =>
    text.replace(
      /\$\[\[ inputs\.([\w-]+) \]\]/g,
      (_, name: string) => inputs[name] ?? head.spec.inputs[name]?.default ?? "?",
    );
  const filled = (value: unknown): unknown => {
    if (typeof value === "string") return put(value);
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [put(key), filled(each)]));
  };
  return Object.values(filled(body) as Record<string, Job>)[0] as Job;
};

/** As GitLab's runner does it; npx runs the tool of this checkout instead of fetching the package. */
function runTemplate(inputs: Inputs) {
  const { variables, script } = job(inputs);
  const env = Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value]));
  return runIn(script.join("\n"), { GITLAB_CI: "true", ...env }, (place) => {
    mkdirSync(join(place, "bin"));
    symlinkSync(process.execPath, join(place, "bin/node"));
    const run = `const words = args.slice(args.indexOf("--") + 2);
      const { status } = require("node:child_process").spawnSync(process.execPath, [${JSON.stringify(join(root, "src/cli/main.ts"))}, ...words], { stdio: "inherit" });
      end(status);`;
    return { ...fakeProgram(join(place, "bin"), "npx", run).env };
  });
}

test("the action runs, and its outputs are what became of it", async () => {
  const { code, outputs, has } = await runAction({
    cloud: "test",
    select: "scs-0102,scs-0103",
    scope: "scs-compatible-iaas@v5.1\n",
  });
  expect(code).toBe(1);
  const values = Object.fromEntries(
    outputs
      .trim()
      .split("\n")
      .map((line) => line.split("=")),
  );
  expect(values).toEqual({
    verdict: "FAIL",
    gate: "failed",
    certifiable: "false",
    report: "scs-conformance/report.json",
  });
  expect(Object.keys(action.outputs)).toEqual(Object.keys(values));
  for (const [name, { value }] of Object.entries(action.outputs))
    expect(value).toBe(`\${{ steps.run.outputs.${name} }}`);
  expect(
    ["report.json", "junit.xml", "summary.md", "report.html"].filter((file) => !has(`scs-conformance/${file}`)),
  ).toEqual([]);
});

test("every input of the action gets to the tool, and none into a script", () => {
  const { steps, using } = action.runs;
  expect(using).toBe("composite");
  for (const { run = "", shell } of steps.filter((step) => "run" in step))
    expect([run.includes("${{"), shell]).toEqual([false, "bash"]);
  const used = new Set(JSON.stringify(steps).match(/(?<=inputs\.)[\w-]+/g));
  expect([...used].toSorted()).toEqual(Object.keys(action.inputs).toSorted());
  for (const uses of steps.flatMap((step) => step.uses ?? [])) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
});

test("the action leaves the report as an artifact whatever the result", () => {
  const upload = action.runs.steps.find(({ uses }) => uses?.startsWith("actions/upload-artifact"));
  expect(upload).toMatchObject({ if: expect.stringContaining("always()"), with: { path: "${{ inputs.output }}" } });
});

const hostile = [
  '"; touch stolen; "',
  "$(touch stolen)",
  "`touch stolen`",
  "--help",
  "x --output elsewhere",
  "x'; touch stolen; '",
];

test.each(hostile)("an input is neither a command nor an option: %s", async (value) => {
  for (const ran of [await runAction({ cloud: value, profile: "ci" }), await runTemplate({ cloud: value })]) {
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(value);
    expect(["stolen", "elsewhere"].filter(ran.has)).toEqual([]);
  }
});

test("the GitLab template runs, and leaves what its artifacts name", async () => {
  const { code, has, variables } = await runTemplate({ cloud: "test", select: "scs-0102,scs-0103", profile: "dev" });
  expect(code).toBe(1);
  const { artifacts } = job({});
  expect(artifacts).toEqual({
    when: "always",
    paths: ["scs-conformance"],
    reports: { junit: "scs-conformance/junit.xml", dotenv: "scs-conformance/gitlab.env" },
  });
  expect([...artifacts.paths, ...(Object.values(artifacts.reports) as string[])].filter((file) => !has(file))).toEqual(
    [],
  );
  expect(variables).toContain("SCS_CONFORMANCE_VERDICT=FAIL\n");
});

test("every input of the template is used, none in the script, and none is expanded", () => {
  const { script, variables } = (Object.values(body) as Job[])[0] as Job;
  expect(script.join("\n")).not.toContain("$[[");
  expect(Object.values(variables).filter(({ expand }) => expand)).toEqual([]);
  const used = new Set(template.match(/(?<=inputs\.)\w+/g));
  expect([...used].toSorted()).toEqual(Object.keys(head.spec.inputs).toSorted());
});
