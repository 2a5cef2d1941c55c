import type { VersionOutcome } from "../../core/aggregate.ts";
import type { CertificationReport } from "../../core/report.ts";
import { counted, durationInWords, gateInWords, obstaclesInWords, timeInWords } from "../in-words.ts";
import { badge } from "./badge.ts";
import { bar } from "./bar.ts";
import { html, link, type Markup } from "./markup.ts";

/** What came of it, of what, when, and by which tool. */
export function header(report: CertificationReport): Markup {
  const { headline, scope, subject, versions } = report;
  return html`<header>
    <p class="kind">Conformance report</p>
    <h1>${scope.name} <span class="on">on</span> ${subject.name}</h1>
    <div class="verdict">
      ${badge(headline.verdict)}
      <ul>
        ${versions.map(inShort)}
      </ul>
    </div>
    ${banners(report)}
    <dl class="about">
      ${fact("Subject", html`${subject.name}${subject.region === undefined ? "" : `, region ${subject.region}`}`)}
      ${fact(
        "Scope",
        html`${link(scope.name, scope.url)} ${versions.map(({ version }) => version).join(", ")} on
          <time>${scope.referenceDate}</time>`,
      )}
      ${fact("Gate", html`${gateInWords(headline.gate)}`)} ${fact("Certifiable", certifiable(report))}
      ${headline.validUntil === undefined ? "" : fact("Valid until", html`<time>${timeInWords(headline.validUntil)}</time>`)}
      ${run(report)}
    </dl>
  </header>`;
}

function inShort({ version, verdict, validity, counts }: VersionOutcome): Markup {
  const total = counts.PASS + counts.FAIL + counts.DNF + counts.MISS;
  const others = (["FAIL", "DNF", "MISS"] as const).filter((each) => counts[each] > 0);
  const numbers = [
    `${counts.PASS} of ${counted(total, "main testcase")} passed`,
    ...others.map((each) => `${counts[each]} ${each}`),
  ];
  return html`<li>
    <p><b>${version}</b> (${validity}): <b>${verdict}</b>, ${numbers.join(", ")}</p>
    ${bar(counts)}
  </li>`;
}

function fact(name: string, value: Markup): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function certifiable({ headline, versions }: CertificationReport): Markup {
  if (headline.certifiable) return html`yes`;
  const obstacles = new Set(versions.flatMap(obstaclesInWords));
  return html`no${obstacles.size === 0 ? "" : `: ${[...obstacles].join("; ")}`}`;
}

function run({ id, assessment, coverage, subject, preflight }: CertificationReport): Markup {
  const { startedAt, finishedAt, requests, tool } = assessment;
  const duration = durationInWords(Date.parse(finishedAt) - Date.parse(startedAt));
  const { credentials } = subject;
  const roles = credentials === undefined ? "" : `${credentials.kind}, ${counted(credentials.roles.length, "role")}`;
  const named = credentials?.roles.length === 0 ? "" : `: ${credentials?.roles.join(", ") ?? ""}`;
  return html`${fact("Judged", html`${coverage.judged} of ${counted(coverage.declared, "testcase")}`)}
  ${fact("Run", html`<time>${timeInWords(startedAt)}</time>, ${duration}, ${counted(requests, "request")}`)}
  ${credentials === undefined ? "" : fact("Asked as", html`${roles}${named}`)}
  ${
    preflight.verdict === "PASS" && preflight.findings.length > 0
      ? fact("Preflight", html`${preflight.findings.map(({ message }) => message).join(" ")}`)
      : ""
  }
  ${fact("Tool", html`${tool.name} ${tool.version}, ${tool.runtime}`)} ${fact("Report", html`<code>${id}</code>`)}`;
}

/** What a reader must not overlook. */
function banners({ assessment, coverage, preflight }: CertificationReport): Markup[] {
  const { declared, selected, selection, readOnly, target } = coverage;
  const left = counted(declared - selected, "testcase");
  return [
    ...(preflight.verdict === "PASS"
      ? []
      : [html`<p class="banner">The preflight failed, so nothing else was asked.</p>`]),
    ...(assessment.interrupted ? [html`<p class="banner">The run was interrupted before its end.</p>`] : []),
    ...(assessment.mode === "recorded" ? [html`<p class="banner">Judged from recorded evidence.</p>`] : []),
    ...(readOnly ? [html`<p class="banner">A read-only run: testcases that create resources were left out.</p>`] : []),
    ...(target === "all" ? [] : [html`<p class="banner">Only ${target} testcases were asked for.</p>`]),
    ...(selection.length === 0
      ? []
      : [html`<p class="banner">A selection, <code>${selection.join(" ")}</code>, left out ${left}.</p>`]),
  ];
}
