import type { VersionOutcome } from "../../core/aggregate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { targets } from "../../core/standard.ts";
import { capped } from "../capped.ts";
import { obstaclesInWords } from "../in-words.ts";
import { jsonText } from "../json-text.ts";
import { nameUuid } from "../name-uuid.ts";
import { lineOrDash } from "../printable.ts";
import { findingOf, isAssessed, observationOf, risksOf } from "./findings.ts";
import { markup } from "./markup.ts";

/** The version of the model that the tests hold this against. */
const oscalVersion = "1.2.3";

/** OSCAL assessment results, for the tools of auditors: a result for each version of the scope. */
export function renderOscal(report: CertificationReport): string {
  const { id, createdAt, scope, subject, versions } = report;
  const resource = nameUuid("oscal", id, "scope");
  return jsonText({
    "assessment-results": {
      uuid: nameUuid("oscal", id),
      metadata: {
        title: markup(`${scope.name} on ${subject.name}`),
        "last-modified": createdAt,
        version: lineOrDash(id),
        "oscal-version": oscalVersion,
      },
      "import-ap": {
        href: `#${resource}`,
        remarks: "There is no assessment plan of its own: what is assessed is what the scope includes.",
      },
      // The model wants at least one.
      results: versions.length === 0 ? [resultOf(report, none)] : versions.map((version) => resultOf(report, version)),
      "back-matter": {
        resources: [{ uuid: resource, title: markup(scope.name), rlinks: [{ href: encodeURI(scope.url) }] }],
      },
    },
  });
}

const none: VersionOutcome = {
  version: "-",
  validity: "draft",
  verdict: "MISS",
  counts: { PASS: 0, FAIL: 0, DNF: 0, MISS: 0 },
  certifiable: false,
  blockers: [],
  standards: [],
};

function resultOf(report: CertificationReport, outcome: VersionOutcome) {
  const { scope, assessment, headline } = report;
  const results = ofVersion(report, outcome);
  const assessed = results.filter(isAssessed);
  const observations = assessed.map((result) => observationOf(report, outcome.version, result));
  const findings = assessed.map((result) => findingOf(report, outcome.version, result));
  const risks = risksOf(report, outcome.version, assessed);
  return {
    uuid: nameUuid("oscal", report.id, outcome.version),
    title: markup(`${scope.name} ${outcome.version}: ${outcome.verdict}`),
    description: markup(headline.text),
    start: assessment.startedAt,
    end: assessment.finishedAt,
    props: [
      prop("verdict", outcome.verdict),
      prop("validity", outcome.validity),
      prop("certifiable", String(outcome.certifiable)),
      prop("gate", headline.gate.result),
    ],
    "local-definitions": definitionsOf(report),
    "reviewed-controls": {
      "control-selections": [
        outcome.standards.length === 0
          ? { "include-all": {} }
          : { "include-controls": outcome.standards.map(({ id }) => ({ "control-id": id })) },
      ],
    },
    ...(observations.length === 0 ? {} : { observations }),
    ...(risks.length === 0 ? {} : { risks }),
    ...(findings.length === 0 ? {} : { findings }),
    remarks: remarksOf(outcome, results),
  };
}

function ofVersion({ results }: CertificationReport, { standards }: VersionOutcome): Result[] {
  const members = new Set(standards.flatMap((standard) => targets.flatMap((target) => standard[target].testcases)));
  return results.filter(({ testcase }) => members.has(testcase));
}

const mostNames = 100;

/** What there is no finding about has to be said as well: nobody may take silence for a pass. */
function remarksOf(outcome: VersionOutcome, results: readonly Result[]): string {
  const untried = results.filter((result) => !isAssessed(result));
  const { shown, more } = capped(untried, mostNames);
  const names = shown.map(({ testcase, cause }) => `${testcase} (${cause ?? "unknown"})`);
  const obstacles = obstaclesInWords(outcome);
  return [
    ...(untried.length === 0
      ? ["Every testcase was tried."]
      : [`Not tried: ${[...names, ...(more > 0 ? [`and ${more} more`] : [])].join(", ")}.`]),
    obstacles.length === 0
      ? "A certificate could rest on this result."
      : `A certificate could not rest on this result: ${obstacles.join("; ")}.`,
  ]
    .map(markup)
    .join("\n\n");
}

function definitionsOf({ subject, assessment }: CertificationReport) {
  const { name, version } = assessment.tool;
  const tool = nameUuid("oscal", "tool", name, version);
  return {
    components: [
      {
        uuid: nameUuid("oscal", "subject", subject.layer, subject.name),
        type: "system",
        title: markup(subject.name),
        description: subject.layer === "iaas" ? "The cloud under test." : "The cluster under test.",
        status: { state: "operational" },
      },
    ],
    "assessment-assets": {
      components: [
        {
          uuid: tool,
          type: "software",
          title: markup(`${name} ${version}`),
          description: "The tool that asked and judged.",
          status: { state: "operational" },
        },
      ],
      "assessment-platforms": [
        { uuid: nameUuid("oscal", "platform", tool), "uses-components": [{ "component-uuid": tool }] },
      ],
    },
  };
}

function prop(name: string, value: string) {
  return { name, ns: "https://scs.community/ns/conformance", value };
}
