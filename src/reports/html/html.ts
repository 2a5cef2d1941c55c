import { createHash } from "node:crypto";
import type { CertificationReport } from "../../core/report.ts";
import { outlineOf } from "../outline.ts";
import { allTestcases } from "./all-testcases.ts";
import { shapes } from "./badge.ts";
import { evidence } from "./evidence.ts";
import { header } from "./header.ts";
import { html, textOf, trusted, type Markup } from "./markup.ts";
import { advice, failures, missing, preflightProblem, undecided } from "./problems.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";
import { versionCards } from "./versions.ts";

/** `report.html`: one page for people. It needs no other file, no network and no script. */
export function renderHtml(report: CertificationReport): string {
  const { headline, scope, subject, assessment } = report;
  const title = `${headline.verdict}: ${scope.name} on ${subject.name}`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${trusted(`<style>${style}</style>`)}
      </head>
      <body>
        ${shapes}
        <main>
          ${header(report)} ${contents(report)} ${preflightProblem(report)} ${failures(report)} ${undecided(report)}
          ${versionCards(report)} ${missing(report)} ${advice(report)} ${allTestcases(report)} ${evidence(report)}
        </main>
        <footer>
          <p>Made by ${assessment.tool.name} ${assessment.tool.version} from report.json, which holds everything.</p>
        </footer>
        ${trusted(`<script>${script}</script>`)}
      </body>
    </html> `;
  return `${textOf(page).trim()}\n`;
}

/** Nothing but the style and the script of this page may run, whatever a name from a cloud looks like. */
const policy = [
  "default-src 'none'",
  `style-src '${digest(style)}'`,
  `script-src '${digest(script)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function contents(report: CertificationReport): Markup {
  const { failed, undecided: open, missing: untried, deselected, advice: minor } = outlineOf(report);
  const entries = [
    ["failed", "Failed", failed.length],
    ["undecided", "Undecided", open.length],
    ["standards", "Standards", undefined],
    ["missing", "Not tried", untried.length + deselected.length],
    ["advice", "Advice", minor.length],
    ["all", "All testcases", report.results.length],
    ["evidence", "Evidence", undefined],
  ] as const;
  return html`<nav aria-label="Contents">
    <ul>
      ${entries
        .filter(([, , count]) => count !== 0)
        .map(
          ([id, name, count]) => html`<li><a href="#${id}">${name}${count === undefined ? "" : ` (${count})`}</a></li>`,
        )}
    </ul>
  </nav>`;
}
