import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { folder } from "../../testing/folder.ts";
import { testIo } from "../../testing/test-io.ts";
import { cli } from "../cli.ts";
import { helpPages } from "../help-pages.ts";
import { completable } from "./completable.ts";

const shells = ["bash", "zsh", "fish"] as const;
const scripts = new Map<string, string>();

beforeAll(async () => {
  for (const shell of shells) {
    const io = testIo(["completion", shell]);
    expect(await cli(io)).toBe(0);
    scripts.set(shell, io.out());
  }
});

/** What a real bash offers when Tab is pressed at the end of the line. */
function offered(line: string): readonly string[] {
  using place = folder();
  writeFileSync(join(place.path, "completion"), scripts.get("bash") ?? "");
  // As readline cuts the line, which the function has to undo.
  const script = `
    source ./completion
    COMP_LINE=$1 COMP_POINT=\${#1}
    read -ra COMP_WORDS <<<"\${1//[@:=]/ & }"
    complete -p scs-conformance >/dev/null
    _scs_conformance
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync("bash", ["--norc", "-uc", script, "bash", line], { cwd: place.path, encoding: "utf8" });
  return output.split("\n").filter((word) => word !== "");
}

const flags = (text: string) => new Set(text.match(/(?<![\w-])--?[a-z][a-z0-9-]*(?![\w-])/g));

describe("every flag in --help appears in completion", () => {
  test.each(completable(testIo([])).map(({ name }) => name))("%s", (command) => {
    const page = (helpPages[command] ?? "").split("\nExamples:")[0] ?? "";
    const [, options = ""] = page.split("\nOptions:\n");
    // Only where options are declared, or their opposites told: other dashes belong to sentences.
    const declared = options.match(/^ +(-\w, )?--[\w-]+/gm)?.join(" ") ?? "";
    const told = options.match(/--no-[a-z]+/g)?.join(" ") ?? "";
    const known = flags(`${declared} ${told}`);
    expect(known.size).toBeGreaterThan(1);
    expect(new Set(offered(`scs-conformance ${command} -`))).toEqual(known);
    for (const flag of known) {
      expect(scripts.get("zsh")).toContain(`'${flag}:`);
      const inFish = flag.startsWith("--") ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`;
      const line = new RegExp(`^complete .*__fish_seen_subcommand_from ${command}'.*${inFish}\\b`, "m");
      expect(scripts.get("fish")).toMatch(line);
    }
  });

  test("and every command of --help does", () => {
    const told = [...(helpPages[""] ?? "").matchAll(/^ {2}scs-conformance ([a-z]+)/gm)].map(([, name]) => name);
    expect(offered("scs-conformance ")).toEqual(told);
  });
});

test.each([
  ["r", ["run", "report", "redact", "rbac"]],
  ["run --prof", ["--profile"]],
  ["run --profile ", ["dev", "ci", "certify", "strict"]],
  ["run --profile c", ["ci", "certify"]],
  ["run --profile=ce", ["certify"]],
  ["run --os-cloud prod1 -s scs-0114", ["scs-0114", "scs-0114-syntax-check"]],
  ["run -s scs-0114-syntax-check,availability-zones-", ["scs-0114-syntax-check,availability-zones-check"]],
  ["run --scope scs-compatible-ia", ["scs-compatible-iaas", "scs-compatible-iaas@v5.1"]],
  ["run --scope scs-compatible-iaas@v5", ["v5.1"]],
  ["run -r json,ju", ["json,junit", "json,junit-rich"]],
  ["run --fail-on=le", ["leak"]],
  ["report reports/x -f sc", ["scs-yaml"]],
  ["diff a b --format ", ["text", "json", "md", "html"]],
  ["list t", ["testcases"]],
  ["schema re", ["report"]],
  ["explain exit", ["exit-codes"]],
  ["completion ", ["bash", "zsh", "fish"]],
])("bash offers for `scs-conformance %s`", (line, words) => {
  expect(offered(`scs-conformance ${line}`)).toEqual(expect.arrayContaining(words));
});

test.each(["run --output ", "run -r html:pa", "judge ", "run --profile certify nonsense"])(
  "bash offers files for `scs-conformance %s`",
  (line) => expect(offered(`scs-conformance ${line}`)).toEqual([]),
);

test("no word that is offered is more than a word to a shell", () => {
  const words = completable(testIo([])).flatMap(({ name, operands, options }) => [
    name,
    ...operands,
    ...options.flatMap(({ names, values }) => [...names, ...values]),
  ]);
  expect(words.filter((word) => !/^[\w.@-]+$/.test(word))).toEqual([]);
});

test("a shell that is not known is refused", async () => {
  const io = testIo(["completion", "tcsh"]);
  expect(await cli(io)).toBe(2);
  expect(io.err()).toContain("Choices");
});
