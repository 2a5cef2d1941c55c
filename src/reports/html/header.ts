import type { CertificationReport } from "../../core/report.ts";
import { counted, durationInWords, timeInWords } from "../in-words.ts";
import { answers } from "./answers.ts";
import { badge } from "./badge.ts";
import { banners } from "./banners.ts";
import { html, link, type Markup } from "./markup.ts";

/** What came of it, of what, when, and by which tool. */
export function header(report: CertificationReport): Markup {
  const { headline, scope, subject } = report;
  return html`<p class="kind">Conformance report</p>
    <h1>${badge(headline.verdict)} ${scope.name} <span class="on">on</span> ${subject.name}</h1>
    ${answers(report)} ${banners(report)}
    <dl class="about">${facts(report)}</dl>`;
}

export function fact(name: string, value: Markup): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function facts({ id, assessment, coverage, scope, subject, preflight, versions }: CertificationReport): Markup {
  const { startedAt, finishedAt, requests, tool } = assessment;
  const duration = durationInWords(Date.parse(finishedAt) - Date.parse(startedAt));
  const { credentials } = subject;
  return html`${fact("Subject", html`${subject.name}${subject.region === undefined ? "" : `, region ${subject.region}`}`)}
  ${fact(
    "Scope",
    html`${link(scope.name, scope.url)} ${versions.map(({ version }) => version).join(", ")} on
      <time>${scope.referenceDate}</time>`,
  )}
  ${fact("Judged", html`${coverage.judged} of ${counted(coverage.declared, "testcase")}`)}
  ${fact("Run", html`<time>${timeInWords(startedAt)}</time>, ${duration}, ${counted(requests, "request")}`)}
  ${credentials === undefined ? "" : fact("Asked as", html`${login(credentials)}`)}
  ${
    preflight.verdict === "PASS" && preflight.findings.length > 0
      ? fact("Preflight", html`${preflight.findings.map(({ message }) => message).join(" ")}`)
      : ""
  }
  ${fact("Tool", html`${tool.name} ${tool.version}, ${tool.runtime}`)} ${fact("Report", html`<code>${id}</code>`)}`;
}

/** `application credential, 1 role: member` */
function login({ kind, roles }: NonNullable<CertificationReport["subject"]["credentials"]>): string {
  const named = roles.length === 0 ? "" : `: ${roles.join(", ")}`;
  return `${kind}, ${counted(roles.length, "role")}${named}`;
}
