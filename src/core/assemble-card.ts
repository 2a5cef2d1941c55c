import type { VersionOutcome } from "./aggregate.ts";
import { forecastOf, type Step } from "./card-forecast.ts";
import { cardNotes } from "./card-notes.ts";
import { cardResults, resultsAt, type Standing } from "./card-results.ts";
import { cardVersions, type VersionsWish } from "./card-versions.ts";
import type { Gate } from "./gate.ts";
import type { CertificationReport } from "./report.ts";
import { isJudged } from "./result.ts";
import type { CardHeadline, CardReport, CardResult, CardSource, CardWish, ScoreCard } from "./score-card.ts";
import { combine } from "./verdict.ts";

/** A pure function: the order of the reports, and how often each is given, does not matter. */
export function scoreCard(wish: CardWish): ScoreCard {
  const { scope, at } = wish;
  const sources = inOrder(wish.sources);
  const known = sources.filter(({ report }) => Date.parse(report.assessment.finishedAt) <= at.getTime());
  const standings = cardResults(wish.declared, known);
  const versionsAt = (instant: Date) => cardVersions(versionsWish(wish, known), resultsAt(standings, instant), instant);
  const results = resultsAt(standings, at);
  const versions = versionsAt(at);
  const forecast = forecastOf({ scope, standings, versions, at, versionsAt });
  return {
    apiVersion: "conformance.scs.community/v1",
    kind: "ScoreCard",
    at: at.toISOString(),
    headline: headline(wish, versions, results, forecast),
    scope: {
      id: scope.id,
      uuid: scope.uuid,
      name: scope.name,
      url: scope.url,
      referenceDate: at.toISOString().slice(0, 10),
      sha256: wish.scopeSha256,
    },
    subject: wish.subject,
    versions,
    results,
    forecast,
    reports: known.map((source) => reportOf(source, standings)),
    notes: cardNotes({ ...wish, sources, known }),
  };
}

/** Each once, the newest first; a redacted report adds nothing to the full one. */
function inOrder(sources: readonly CardSource[]): readonly CardSource[] {
  const once = new Map(sources.map((source) => [source.sha256, source]));
  const madeAt = ({ report }: CardSource) => Date.parse(report.assessment.finishedAt);
  return [...once.values()]
    .filter(({ report: { redaction } }) => redaction === undefined || !once.has(redaction.fullReportSha256))
    .sort((a, b) => madeAt(b) - madeAt(a) || (a.sha256 < b.sha256 ? -1 : 1));
}

function versionsWish({ scope, versions }: CardWish, known: readonly CardSource[]): VersionsWish {
  const having = (holds: (report: CertificationReport) => boolean) =>
    new Set(known.filter(({ report }) => holds(report)).map(({ sha256 }) => sha256));
  return {
    scope,
    versions,
    recorded: having(({ assessment }) => assessment.mode === "recorded"),
    leaked: having(({ resources }) => resources.leaked.length > 0),
  };
}

function headline(
  { scope }: CardWish,
  versions: readonly VersionOutcome[],
  results: readonly CardResult[],
  forecast: readonly Step[],
): CardHeadline {
  const end = forecast.find((step) => isOther(step, versions));
  return {
    verdict: combine(versions.map(({ verdict }) => verdict)),
    gate: gateOf(results),
    certifiable: versions.length > 0 && versions.every(({ certifiable }) => certifiable),
    text: versions
      .map(({ version, verdict, counts: { PASS, FAIL, DNF, MISS } }) => {
        const rest = Object.entries({ FAIL, DNF, MISS }).flatMap(([name, count]) =>
          count > 0 ? [`${count} ${name}`] : [],
        );
        const passed = `${PASS} of ${PASS + FAIL + DNF + MISS} main testcases passed`;
        return `${scope.name} ${version}: ${verdict} - ${[passed, ...rest].join(", ")}.`;
      })
      .join(" "),
    ...(end === undefined ? {} : { holdsUntil: end.at }),
  };
}

function isOther(step: Step, versions: readonly VersionOutcome[]): boolean {
  const before = new Map(versions.map((each) => [each.version, each]));
  return step.versions.some(({ version, verdict, certifiable }) => {
    const was = before.get(version);
    return was?.verdict !== verdict || was.certifiable !== certifiable;
  });
}

/** Unlike in a run, what nobody selected is missing: the card speaks of the whole. */
function gateOf(results: readonly CardResult[]): Gate {
  const main = results.filter(({ standards }) => standards.some(({ target }) => target === "main"));
  const shut = main.filter(({ verdict }) => verdict !== "PASS");
  const reasons = shut.map(({ verdict, testcase }) => `${verdict}:${testcase}`);
  if (shut.some(({ verdict }) => verdict === "FAIL")) return { result: "failed", reasons };
  if (shut.length > 0) return { result: "incomplete", reasons };
  return main.some(isJudged)
    ? { result: "passed", reasons }
    : { result: "incomplete", reasons: ["nothing was judged"] };
}

function reportOf({ report, sha256 }: CardSource, standings: readonly Standing[]): CardReport {
  const { tool, mode, startedAt, finishedAt } = report.assessment;
  return {
    id: report.id,
    sha256,
    startedAt,
    finishedAt,
    mode,
    tool: { version: tool.version, sha256: tool.sha256 },
    scopeSha256: report.scope.sha256,
    versions: report.versions.map(({ version }) => version),
    counted: standings.filter(({ newest }) => newest?.source.sha256 === sha256).length,
    leaked: report.resources.leaked.length,
  };
}
