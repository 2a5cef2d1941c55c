import type { CertificationReport } from "../../core/report.ts";
import { capped } from "../capped.ts";
import { counted, redactionInWords, thingInWords } from "../in-words.ts";
import { shorten } from "../printable.ts";
import { html, type Markup } from "./markup.ts";

/** What a reader must not overlook. */
export function banners(report: CertificationReport): Markup[] {
  const { assessment, coverage, preflight, redaction } = report;
  const { declared, selected, selection, readOnly, target } = coverage;
  const left = counted(declared - selected, "testcase");
  return [
    ...leaks(report),
    ...(redaction === undefined ? [] : [html`<p class="banner">${redactionInWords(redaction)}</p>`]),
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

function leaks({ resources: { leaked } }: CertificationReport): Markup[] {
  if (leaked.length === 0) return [];
  const { shown, more } = capped(leaked, 10);
  const names = [...shown.map((each) => shorten(thingInWords(each), 200)), ...(more > 0 ? [`${more} more`] : [])];
  return [
    html`<p class="banner">
      What the run created and could not destroy again: ${names.join(", ")}. <code>scs-conformance cleanup</code> tries
      again.
    </p>`,
  ];
}
