import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder } from "../../testing/folder.ts";
import { runCommand } from "../commands/run.ts";
import { testIo } from "../../testing/test-io.ts";
import yargs from "yargs";
import { readFleet } from "./read-fleet.ts";
import { chooseSubjects, members } from "./choose-subjects.ts";
import { onlyOnTheCommandLine, settable } from "./settable.ts";

function fleet(text: string, home = "/home/somebody") {
  using place = folder();
  const file = join(place.path, "fleet.yaml");
  writeFileSync(file, text);
  const read = readFleet(file, "fleet.yaml", home);
  return { ...read, folder: place.path };
}

const example = `
defaults: { concurrency: 4, kubeconfig: "clusters/{subject}.yaml", timeout: 10m }
subjects:
  prod1: { os-cloud: prod1, scope: scs-compatible-iaas@v5.1, timeout: 1h }
  prod2: { os-cloud: prod2, read-only: yes }
  cluster: { context: admin }
groups:
  clouds: [prod1, prod2]
  all-of-us: [clouds, cluster, all-of-us]
presets:
  nightly: { subjects: [clouds], select: [scs-0103, scs-0104], timeout: 5m }
  whole: { target: main }
`;

describe("a config file", () => {
  test("gives each subject its own options, those of the preset, and the defaults, in this order", () => {
    const read = fleet(example);
    const chosen = chooseSubjects(read, { names: [], preset: "nightly", words: {} });
    expect(chosen).toEqual([
      {
        name: "prod1",
        words: {
          concurrency: "4",
          kubeconfig: join(read.folder, "clusters/prod1.yaml"),
          timeout: "1h",
          "os-cloud": "prod1",
          scope: ["scs-compatible-iaas@v5.1"],
          select: ["scs-0103", "scs-0104"],
        },
      },
      {
        name: "prod2",
        words: {
          concurrency: "4",
          kubeconfig: join(read.folder, "clusters/prod2.yaml"),
          timeout: "5m",
          "os-cloud": "prod2",
          "read-only": true,
          select: ["scs-0103", "scs-0104"],
        },
      },
    ]);
  });

  test("yields to the command line", () => {
    const words = { concurrency: "1", "read-only": undefined, target: "main" };
    const [only] = chooseSubjects(fleet(example), { names: ["prod2"], preset: undefined, words });
    expect(only?.words).toMatchObject({ concurrency: "1", "read-only": true, target: "main" });
  });

  test.each([
    [["all-of-us"], ["prod1", "prod2", "cluster"]],
    [
      ["cluster", "clouds", "prod1"],
      ["cluster", "prod1", "prod2"],
    ],
    [[], ["prod1", "prod2", "cluster"]],
  ])("means by %j %j", (names, expected) => {
    const chosen = chooseSubjects(fleet(example), { names, preset: undefined, words: {} });
    expect(chosen.map(({ name }) => name)).toEqual(expected);
  });

  test("may have groups that lead back to themselves", () => {
    const read = fleet("subjects: { a: {} }\ngroups: { one: [two], two: [one, a] }");
    expect([members(read, "one"), members(read, "two")]).toEqual([["a"], ["a"]]);
  });

  test("means paths from where it is, and from home", () => {
    const read = fleet("subjects: { a: { kubeconfig: ~/k, sonobuoy: [x.tar.gz, /y.tar.gz] } }");
    expect(read.subjects.get("a")).toEqual({
      kubeconfig: "/home/somebody/k",
      sonobuoy: [join(read.folder, "x.tar.gz"), "/y.tar.gz"],
    });
  });

  test.each([
    ["subject: { a: {} }", 'fleet.yaml:1: there is no key "subject". Did you mean "subjects"?'],
    ["subjects: { a: { os-clod: x } }", 'fleet.yaml:1: there is no key "os-clod". Did you mean "os-cloud"?'],
    [
      "subjects: { ../a: {} }",
      `fleet.yaml:1: a subject's name has only letters, digits, "-", "_" and ".", unlike "../a".`,
    ],
    ["groups: {}", 'fleet.yaml names no subjects: it needs "subjects" with one entry each.'],
    ["subjects: { a: {} }\ngroups: { a: [a] }", 'fleet.yaml:2: "a" is the name of a subject already.'],
    [
      "subjects: { prod: {} }\ngroups: { g: [prd] }",
      'fleet.yaml:2: there is no subject or group "prd". Did you mean "prod"?',
    ],
    [
      "subjects: { prod: {} }\npresets: { p: { subjects: x9 } }",
      'fleet.yaml:2: there is no subject or group "x9". There are: prod.',
    ],
    [
      "subjects: { a: { target: everything } }",
      'fleet.yaml:1: "target" must be one of main, recommended, extended, all, not "everything".',
    ],
    ["subjects: { a: { read-only: perhaps } }", 'fleet.yaml:1: "read-only" must be true or false.'],
    ["subjects: { a: { scope: { x: 1 } } }", 'fleet.yaml:1: "scope" must be a text, not a map.'],
    ["subjects: [a]", 'fleet.yaml:1: "subjects" must be a mapping of keys to values.'],
  ])("%s is refused", (text, message) => {
    expect(() => fleet(text)).toThrow(message);
  });

  test.each([
    ["prodd1", undefined, 'In the config file, there is no subject or group "prodd1". Did you mean "prod1"?'],
    [undefined, "nightli", 'In the config file, there is no preset "nightli". Did you mean "nightly"?'],
  ])("does not know %s %s", (name, preset, message) => {
    const names = name === undefined ? [] : [name];
    expect(() => chooseSubjects(fleet(example), { names, preset, words: {} })).toThrow(message);
  });
});

test("every option of `run` can be set in a config file, or belongs to one command line", () => {
  const { builder } = runCommand(testIo([]), () => undefined);
  const parser = yargs();
  if (typeof builder === "function") void builder(parser);
  const { key } = (parser as unknown as { getOptions(): { key: Record<string, unknown> } }).getOptions();
  const short = ["help", "version", "s", "o", "q", "v", "r", "j", "o"];
  const known = new Set([...Object.keys(settable), ...onlyOnTheCommandLine, ...short]);
  expect(Object.keys(key).filter((name) => !known.has(name))).toEqual([]);
  expect([...Object.keys(settable), ...onlyOnTheCommandLine].filter((name) => !(name in key))).toEqual([]);
});
