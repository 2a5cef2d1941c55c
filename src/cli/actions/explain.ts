import { testedStandards } from "../../core/scope.ts";
import type { Standard } from "../../core/standard.ts";
import { isPending } from "../../core/testcase.ts";
import { didYouMean } from "../../did-you-mean.ts";
import { UsageError } from "../../errors.ts";
import { declaredBy, type Planned } from "../../run/plan.ts";
import type { AnyProbe } from "../../core/probe.ts";
import { scopes } from "../../../suites/scopes/scopes.ts";
import { causes } from "../../core/causes.ts";
import { conditionWords } from "../../core/condition-words.ts";
import { profiles } from "../../core/policy.ts";
import type { Cause } from "../../core/verdict.ts";
import { exitCodes } from "../exit-code.ts";
import { attestationsPage } from "../explain-attestations.ts";
import type { Io } from "../io.ts";
import { table } from "../table.ts";
import { flag, text, type Words } from "../words.ts";

type Page = Readonly<Record<string, string | readonly string[]>>;

/** One page on one word; works without a cloud and without a network. */
export function explain(words: Words, io: Io): number {
  const word = text(words, "word") ?? "";
  const page = word === "attestations" ? attestationsPage(io.now().toISOString().slice(0, 10)) : pageOf(word);
  io.stdout.write(flag(words, "json") ? `${JSON.stringify(page, null, 2)}\n` : rendered(page));
  return 0;
}

function pageOf(word: string): Page {
  if (word === "exit-codes" || word === "exit-code") return Object.fromEntries(Object.entries(exitCodes));
  if (word === "gate") return gatePage;
  if (Object.hasOwn(causes, word)) {
    const { means, advice } = causes[word as Cause];
    return { cause: word, means, ...(advice === "" ? {} : { "what to do": advice }) };
  }
  const testcases = scopes.flatMap(({ versions }) => declaredBy(versions));
  const testcase = testcases.find(({ entry }) => entry.id === word);
  if (testcase) return testcasePage(testcase);
  const standards = scopes.flatMap(({ versions }) => versions.flatMap(testedStandards));
  const standard = standards.find(({ id }) => id === word) ?? standards.find(({ id }) => id.startsWith(`${word}-`));
  if (standard) return standardPage(standard);
  const known = [
    ...testcases.map(({ entry }) => entry.id),
    ...standards.map(({ id }) => id),
    ...Object.keys(causes),
    "exit-codes",
    "gate",
    "attestations",
  ];
  const closest = didYouMean(word, known);
  throw new UsageError(
    `There is nothing to explain about "${word}". ${closest === undefined ? "Name a testcase, a standard, a cause, exit-codes, gate or attestations." : `Did you mean "${closest}"?`}`,
  );
}

const gatePage: Page = {
  gate: "what a pipeline may go by; it decides about the exit code and about red and green, and never about a verdict",
  profiles: Object.entries(profiles).map(([name, failOn]) => `${name}: ${failOn.join(", ")}`),
  "shut by": Object.entries(conditionWords).map(([condition, words]) => `${condition}: ${words}`),
  always: "a subject that could not be asked, a run that was interrupted, and a run that judged nothing that decides",
  waivers: "certify and strict honour only those of the forum, dev and ci those of the operator, too",
  "read more": "docs/policy.md, docs/waivers.md",
};

function testcasePage({ entry, standards }: Planned): Page {
  const { id, requirement, level, url, section, lifetime } = entry;
  const versions = scopes.flatMap((scope) =>
    scope.versions.flatMap(({ version, standards: included }) =>
      included.some(({ main }) => main.some((each) => each.id === id)) ? [`${scope.id}@${version}`] : [],
    ),
  );
  return {
    testcase: id,
    asks: `${requirement} (${level})`,
    standards: [...new Set(standards.map(({ standard, target }) => `${standard} ${target}`))],
    "decides in": versions.length > 0 ? versions : ["no version"],
    questions: isPending(entry)
      ? [`none yet: ${causes[entry.pending].means}`]
      : Object.values(entry.needs as Record<string, AnyProbe>).map((probe) => `${probe.summary} (${probe.effect})`),
    weight: section,
    "valid for": lifetime,
    "read more": url,
  };
}

function standardPage({ id, title, url, main, recommended, extended }: Standard): Page {
  const ids = (entries: Standard["main"]) =>
    entries.length > 0
      ? entries.map((entry) => `${entry.id}${isPending(entry) ? ` (${entry.pending})` : ""}`)
      : ["none"];
  return {
    standard: id,
    title,
    main: ids(main),
    recommended: ids(recommended),
    extended: ids(extended),
    "read more": url,
  };
}

function rendered(page: Page): string {
  return table(
    Object.entries(page).flatMap(([key, value]) =>
      typeof value === "string" ? [[key, value]] : value.map((line, index) => [index === 0 ? key : "", line]),
    ),
  );
}
