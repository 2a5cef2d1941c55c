import { validityOn } from "./scope.ts";
import type { CardSource, CardWish } from "./score-card.ts";

interface Matter extends CardWish {
  /** Those that had been made by then. */
  readonly known: readonly CardSource[];
}

/** Whatever a reader of the card should know, in sentences. */
export function cardNotes(matter: Matter): readonly string[] {
  return [
    ...ofVersions(matter),
    ...ofLater(matter),
    ...ofRecorded(matter),
    ...ofNamesakes(matter),
    ...ofTools(matter),
    ...ofScopeData(matter),
    ...ofLifetimes(matter),
    ...ofStrangers(matter),
  ];
}

function ofVersions({ scope, versions, at }: Matter): string[] {
  const date = at.toISOString().slice(0, 10);
  return versions.flatMap(({ version }) => {
    const validity = validityOn(scope, version, date);
    if (validity === "effective") return [];
    if (validity === "draft") return [`${version} is a draft: no certificate can be obtained for it yet.`];
    if (validity === "deprecated") return [`${version} is deprecated: no certificate can be obtained for it any more.`];
    const end = scope.timeline
      .map((entry) => entry.date)
      .filter((day) => day > date && validityOn(scope, version, day) !== "warn")
      .sort()[0];
    const until = end === undefined ? "before long" : `on ${end}`;
    return [`${version} is in its last period: it can no longer be certified ${until}.`];
  });
}

function ofLater({ sources, known, at }: Matter): string[] {
  return sources
    .filter((source) => !known.includes(source))
    .map(({ report }) => `${report.id} was made after ${at.toISOString()}: nothing of it is in this card.`);
}

function ofRecorded({ known }: Matter): string[] {
  return known
    .filter(({ report }) => report.assessment.mode === "recorded")
    .map(({ report }) => `${report.id} was judged from recorded evidence: no certificate can rest on it.`);
}

function ofNamesakes({ known }: Matter): string[] {
  return [...Map.groupBy(known, ({ report }) => report.id)]
    .filter(([, sources]) => sources.length > 1)
    .map(([id, sources]) => `There are ${sources.length} different reports of the run ${id}.`);
}

function ofTools({ known }: Matter): string[] {
  const tools = Map.groupBy(
    known,
    ({ report: { assessment } }) => `${assessment.tool.version} ${assessment.tool.sha256}`,
  );
  if (tools.size < 2) return [];
  const names = [...tools].map(([tool, sources]) => `${shortened(tool)} (${ids(sources)})`).sort();
  return [`The reports are by different versions of the tool: ${names.join("; ")}.`];
}

function ofScopeData({ known, scopeSha256 }: Matter): string[] {
  const others = known.filter(({ report }) => report.scope.sha256 !== scopeSha256);
  if (others.length === 0) return [];
  return [`Other data of the scope than this tool's were used for ${ids(others)}: testcases may have changed since.`];
}

function ofLifetimes({ known, declared }: Matter): string[] {
  const lifetimes = new Map(declared.map(({ entry }) => [entry.id, entry.lifetime]));
  const differing = known.flatMap(({ report }) =>
    report.results
      .filter(({ testcase, lifetime }) => (lifetimes.get(testcase) ?? lifetime) !== lifetime)
      .map(({ testcase, lifetime }) => `${testcase} (${lifetime} in ${report.id}, ${lifetimes.get(testcase)} here)`),
  );
  if (differing.length === 0) return [];
  return [`Results last as long as this tool says, and not the report: ${differing.sort().join(", ")}.`];
}

/** Testcases that the reports judged and no version of the card has. */
function ofStrangers({ known, declared }: Matter): string[] {
  const ours = new Set(declared.map(({ entry }) => entry.id));
  const theirs = new Set(known.flatMap(({ report }) => report.results.map(({ testcase }) => testcase)));
  const strangers = [...theirs].filter((id) => !ours.has(id)).sort();
  if (strangers.length === 0) return [];
  return [`The reports also judge what is in no version of this card: ${strangers.join(", ")}.`];
}

function shortened(tool: string): string {
  const [version = "", sha256 = ""] = tool.split(" ");
  return `${version}, SHA-256 ${sha256.slice(0, 12)}`;
}

function ids(sources: readonly CardSource[]): string {
  const all = sources.map(({ report }) => report.id);
  return all.length > 5 ? `${all.slice(0, 5).join(", ")} and ${all.length - 5} more` : all.join(", ");
}
