import type { VersionOutcome } from "../../core/aggregate.ts";
import { gates } from "../../core/gate.ts";
import type { CertificationReport } from "../../core/report.ts";
import { counted, gateInWords, obstaclesInWords, timeInWords } from "../in-words.ts";
import { outlineOf } from "../outline.ts";
import { answer } from "./answer.ts";
import { bar } from "./bar.ts";
import { html, type Markup } from "./markup.ts";

/** What the three who open a report want to know first: a provider, an auditor, and whoever owns the pipeline. */
export function answers(report: CertificationReport): Markup {
  return html`<div class="answers">${conforms(report)} ${certifies(report)} ${lets(report)}</div>`;
}

function conforms(report: CertificationReport): Markup {
  const { headline, subject, versions } = report;
  const question = subject.layer === "kaas" ? "Does the cluster conform?" : "Does the cloud conform?";
  const why = html`<p>${whatToDo(report)}</p>
    <ul class="versions">
      ${versions.map(inShort)}
    </ul>`;
  if (headline.verdict === "PASS") return answer(question, "yes", "Yes", why);
  return headline.verdict === "FAIL" ? answer(question, "no", "No", why) : answer(question, "open", "Not decided", why);
}

function whatToDo(report: CertificationReport): Markup {
  if (report.preflight.verdict !== "PASS")
    return html`<a href="#preflight">The preflight failed</a>, so nothing was asked.`;
  const { failed, undecided, missing } = outlineOf(report);
  const open = undecided.filter(gates).length;
  const untried = missing.filter(gates).length;
  const parts = [
    ...(failed.length === 0
      ? []
      : [
          html`<a href="#failed">${counted(failed.length, "main testcase")} failed</a>; each is told with what mends it.`,
        ]),
    ...(open === 0 ? [] : [html`<a href="#undecided">${counted(open, "main testcase")} could not be decided</a>.`]),
    ...(untried === 0 ? [] : [html`<a href="#missing">${counted(untried, "main testcase")} not tried</a>.`]),
  ];
  if (parts.length > 0) return html`${parts.map((part) => html`${part} `)}`;
  return html`${report.headline.verdict === "PASS" ? "Every main testcase passed." : "What was selected passed, the rest was not tried."}`;
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

function certifies({ headline, versions }: CertificationReport): Markup {
  const question = "Could a certificate rest on this?";
  const until =
    headline.validUntil === undefined
      ? html`<p>Not every deciding result is there, so nothing says how long they hold.</p>`
      : html`<p>
          The deciding results hold <a href="#expiry">until <time>${timeInWords(headline.validUntil)}</time></a
          >.
        </p>`;
  if (headline.certifiable) return answer(question, "yes", "Yes", until);
  const obstacles = new Set(versions.flatMap(obstaclesInWords));
  const why = html`<ul>
      ${[...obstacles].map((each) => html`<li>${each}</li>`)}
    </ul>
    ${until}`;
  return answer(question, "no", "No", obstacles.size === 0 ? until : why);
}

function lets(report: CertificationReport): Markup {
  const question = "May the pipeline go on?";
  const { gate } = report.headline;
  const { profile, failOn } = report.policy;
  const why = html`<p>Gate ${gateInWords(gate)}.</p>
    <p>Policy <b>${profile}</b>: it is shut by ${failOn.join(", ")}.</p>
    ${putUpWith(report)}`;
  return gate.result === "passed" ? answer(question, "yes", "Yes", why) : answer(question, "no", "No", why);
}

function putUpWith({ waivers, results }: CertificationReport): Markup {
  const waived = results.filter(({ waiver }) => waiver !== undefined).length;
  const expired = waivers.filter(({ state }) => state === "expired").length;
  const parts = [
    ...(waived === 0 ? [] : [`${counted(waived, "FAIL", "FAILs")} waived`]),
    ...(expired === 0 ? [] : [`${counted(expired, "waiver")} expired`]),
  ];
  return parts.length === 0 ? html`` : html`<p><a href="#waivers">${parts.join(", ")}</a>.</p>`;
}
