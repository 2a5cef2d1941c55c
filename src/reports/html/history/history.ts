import { diffOf } from "../../../core/diff.ts";
import { incomparable } from "../../../core/diff-worse.ts";
import type { CertificationReport } from "../../../core/report.ts";
import { UsageError } from "../../../errors.ts";
import { counted, gateInWords, timeInWords } from "../../in-words.ts";
import { answer } from "../answer.ts";
import { badge } from "../badge.ts";
import { changes } from "../changes.ts";
import { worse } from "../diff.ts";
import { html, type Markup } from "../markup.ts";
import { contentsOf, pageOf } from "../page.ts";
import { strips, tracksOf, type Track } from "./strips.ts";
import { timeline } from "./timeline.ts";

/** What became of one subject in one scope, from several of its reports. */
export function renderHistory(reports: readonly CertificationReport[]): string {
  const runs = inTime(reports);
  const [newest, before] = runs;
  if (newest === undefined || before === undefined) throw new UsageError("A history needs two reports or more.");
  const tracks = tracksOf(runs);
  const diff = diffOf(before, newest);
  const { tool } = newest.assessment;
  return pageOf({
    title: `History: ${newest.scope.name} on ${newest.subject.name}`,
    header: html`<p class="kind">History of ${counted(runs.length, "report")}</p>
      <h1>${badge(newest.headline.verdict)} ${newest.scope.name} <span class="on">on</span> ${newest.subject.name}</h1>
      <div class="answers">${stands(newest)} ${worse(diff)} ${steady(tracks)}</div>`,
    contents: contentsOf([
      ["changes", "What changed", undefined],
      ["timeline", "Timeline", runs.length],
      ["all", "Testcases", tracks.length],
    ]),
    main: html`${changes(diff)} ${timeline(runs)} ${strips(runs, tracks)}`,
    footer: html`<p>Made by ${tool.name} ${tool.version} from ${runs.length} reports, which hold everything.</p>`,
  });
}

/** The newest first. Reports of different subjects or scopes have no history in common. */
function inTime(reports: readonly CertificationReport[]): readonly CertificationReport[] {
  const runs = reports.toSorted((a, b) => (when(a) < when(b) ? 1 : -1));
  const [newest, ...others] = runs;
  const why = newest === undefined ? [] : others.flatMap((each) => incomparable(each, newest)).slice(0, 1);
  if (why.length > 0) throw new UsageError(`These reports have no history in common. ${why.join(" ")}`);
  return runs;
}

function when({ createdAt, id }: CertificationReport): string {
  return `${createdAt} ${id}`;
}

function stands({ headline, createdAt }: CertificationReport): Markup {
  const { verdict, gate, certifiable } = headline;
  const tone = verdict === "PASS" ? "yes" : verdict === "FAIL" ? "no" : "open";
  return answer(
    "Where does it stand?",
    tone,
    verdict,
    html`<p>On <time>${timeInWords(createdAt)}</time>. Gate ${gateInWords(gate)}.</p>
      <p>A certificate ${certifiable ? "could" : "could not"} rest on it.</p>`,
  );
}

function steady(tracks: readonly Track[]): Markup {
  const restless = tracks.filter(({ turns }) => turns > 1).length;
  const once = tracks.filter(({ turns }) => turns === 1).length;
  return answer(
    "Is it steady?",
    restless > 0 ? "open" : "yes",
    restless > 0 ? "No" : "Yes",
    html`<p>${counted(once, "testcase")} changed once, ${restless} more often.</p>`,
  );
}
