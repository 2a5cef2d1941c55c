import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ours, parses, partsOf } from "../testing/doc-commands.ts";
import { commandsOf, docSnippets, snippetsOf, type Snippet } from "../testing/doc-snippets.ts";
import { documentedWorld } from "../testing/documented-world.ts";
import { isJenkinsfile, isPipeline } from "../testing/pipeline-snippets.ts";

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const all = docSnippets();
const where = ({ page, line }: Snippet) => `${page}:${line}`;

/** Pages whose commands stand in a scene of their own, and the test that runs them. */
const elsewhere: Readonly<Record<string, string>> = {
  "docs/many-subjects.md": "src/cli/fleet/many-subjects-docs.test.ts",
  "docs/publishing.md": "src/cli/publishing-docs.test.ts",
  "docs/score-cards.md": "src/cli/merge.test.ts",
  "docs/signing.md": "fixtures/openssh/documentation.test.ts",
  "docs/verifying.md": "src/cli/verify.test.ts",
};

/** What is no command of this tool, and why nothing runs it here. */
const outside: Readonly<Record<string, string>> = {
  npm: "the checkout's own scripts: .ci/run runs them; here it is looked up that they exist",
  openstack: "somebody else's program, against a real cloud",
  kubectl: "somebody else's program, against a real cluster",
  sonobuoy: "somebody else's program, for hours",
  docker: "needs Docker; npm run container does what the Dockerfile says",
  jq: "somebody else's program, behind a pipe",
};

/** Commands of ours that reach for the network: their words are parsed, and that is all. */
const parsedOnly = [/^data update/];

/** What does not end with 0 against a compliant subject. */
const codes: readonly (readonly [RegExp, number])[] = [
  // The neglected cloud fails.
  [/^(judge|diff) .*neglected/, 1],
  // Only two standards were asked there.
  [/^merge reports\/demo$/, 3],
];

/** Blocks that show something and are no input of anything, and why they are not compared. */
const illustrations: Readonly<Record<string, string>> = {
  "CONTRIBUTING.md ts": "the example of a testcase that is not there; suites/README.md names real ones",
  "docs/architecture.md ": "drawings",
  "docs/publishing.md text": "names of files with placeholders",
};

type Check = (snippet: Snippet) => Promise<void> | void;

/** Who checks what is not shell, by page and language; YAML and JSON of other pages have to be something that `validate` knows. */
const checks: Readonly<Record<string, Check>> = {
  "README.md text": isShown,
  "docs/clouds-yaml.md yaml": ({ text }) =>
    inWorld(async ({ write, run }) => {
      write("clouds.yaml", text);
      expect((await run("list", "clouds")).out).toMatch(/^ *mycloud\s/m);
    }),
  "docs/kubernetes.md yaml": ({ text }) =>
    inWorld(async ({ write, run }) => {
      write("offer.yaml", text);
      const { err } = await run(
        "run",
        "--context",
        "mycluster",
        "--offer",
        "offer.yaml",
        "-s",
        "scs-0210",
        "-q",
        "-o",
        "out",
      );
      expect(err).not.toContain("offer.yaml");
    }),
  "docs/in-a-pipeline.md yaml": isPipeline,
  "docs/in-a-pipeline.md groovy": isJenkinsfile,
};

const isShell = ({ language }: Snippet) => language === "sh";
const kindOf = ({ page, language }: Snippet) => `${page} ${language}`;

describe("nobody reads a block that nobody checks", () => {
  test.each(all.map((snippet) => [where(snippet), snippet] as const))("%s", async (_, snippet) => {
    if (isShell(snippet) || illustrations[kindOf(snippet)] !== undefined) return;
    const check = checks[kindOf(snippet)] ?? (/^(yaml|json)$/.test(snippet.language) ? isKnownToValidate : undefined);
    if (check === undefined)
      throw new Error(
        `Nothing checks the block "${snippet.language}" at ${where(snippet)}. Add what does to \`checks\` in src/cli/documentation.test.ts, or say in \`illustrations\` why nothing can.`,
      );
    await check(snippet);
  });

  test("and nobody checks what is not there", () => {
    const there = new Set(all.map(kindOf));
    expect([...Object.keys(checks), ...Object.keys(illustrations)].filter((kind) => !there.has(kind))).toEqual([]);
  });
});

describe("every command of the pages does what it says", () => {
  const pages = Object.entries(Object.groupBy(all.filter(isShell), ({ page }) => page));

  test.each(pages.filter(([page]) => elsewhere[page] === undefined))("%s", async (_, blocks = []) => {
    await inWorld(async ({ run, write }) => {
      for (const { page, text, language } of all)
        if (language === "yaml" && /docs\/(waivers|attestations)\.md/.test(page))
          write(page.replace(/^docs\/(.*)\.md$/, "$1.yaml"), text);
      for (const block of blocks)
        for (const command of commandsOf(block).flatMap(partsOf)) {
          const words = ours(command);
          if (words === undefined) isKnownOutside(command, block);
          else if (parsedOnly.some((each) => each.test(words.join(" ")))) await parses(words);
          else {
            const { code, err } = await run(...words.map((word) => word.replace(/^~/, ".")), ...quicker(words));
            const [, expected] = codes.find(([pattern]) => pattern.test(words.join(" "))) ?? [/./, 0];
            expect([command, code, code === expected ? "" : err]).toEqual([command, expected, ""]);
          }
        }
    });
  });

  test.each(Object.entries(elsewhere))("%s: by %s", async (page, file) => {
    expect(existsSync(new URL(file, root)) && read(file)).toContain(page);
    for (const block of all.filter((each) => each.page === page && isShell(each)))
      for (const command of commandsOf(block).flatMap(partsOf)) {
        const words = ours(command);
        if (words !== undefined) await parses(words);
      }
  });
});

test("blocks are found in lists, without a language, and to their end", () => {
  const source = "a\n\n```sh\nb\n```\n\n1. c\n\n   ```ts\n   d;\n   ```\n\n```\ne\n```\n";
  expect(snippetsOf("x.md", source).map(({ line, language, text }) => [line, language, text])).toEqual([
    [3, "sh", "b\n"],
    [9, "ts", "d;\n"],
    [13, "", "e\n"],
  ]);
});

async function inWorld(act: (world: Awaited<ReturnType<typeof documentedWorld>>) => Promise<void>): Promise<void> {
  await using world = await documentedWorld();
  await act(world);
}

/** A run as it stands there would take minutes; a part of it takes the same way. */
function quicker(words: readonly string[]): readonly string[] {
  if (words[0] !== "run") return [];
  // It is about the whole.
  if (words.includes("certify")) return ["-q"];
  const handsIn = words.some((word) => /^--(sonobuoy|e2e-junit)$/.test(word));
  const part = words.includes("-s")
    ? []
    : ["-s", handsIn ? "cncf-k8s" : words.includes("--context") ? "scs-0214" : "scs-0103"];
  return [...part, "--read-only", "-q"];
}

function isKnownOutside(command: string, snippet: Snippet): void {
  const [program = ""] = command.split(" ");
  if (outside[program] === undefined)
    throw new Error(
      `Nothing runs \`${command}\` at ${where(snippet)}. Say in \`outside\` in src/cli/documentation.test.ts why, or have a test run the page and name it in \`elsewhere\`.`,
    );
  const [, script] = /^npm (?:run (?:-s )?)?([\w:-]+)/.exec(command) ?? [];
  if (program === "npm" && script !== "ci" && script !== "pack")
    expect(Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts)).toContain(script);
}

async function isKnownToValidate({ page, text, language }: Snippet): Promise<void> {
  await inWorld(async ({ run, write }) => {
    const file = page.replace(/^.*\//, "").replace(/\.md$/, `.${language}`);
    write(file, text);
    const { code, out, err } = await run("validate", file);
    expect([code, code === 0 ? "" : out + err]).toEqual([0, ""]);
  });
}

/** Line by line as a run shows it; ids are made anew, and long lines are cut as wide as the terminal is. */
async function isShown({ text }: Snippet): Promise<void> {
  await inWorld(async ({ run }) => {
    const { out } = await run("report", "reports/demo/neglected");
    const flat = (each: string) =>
      each
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
        .replaceAll(/\s+/g, " ")
        .trim();
    expect(flat(out)).toContain(flat(text));
  });
}
