import type { CertificationReport } from "../../core/report.ts";
import { counted } from "../in-words.ts";
import { lineOrDash, oneLine, shorten } from "../printable.ts";
import { annotationsOf, type Annotation } from "./annotations.ts";

/** GitHub shows ten annotations of a step and forgets the rest without a word. */
const most = 10;

/** Workflow commands: GitHub shows them on the page of the run. */
export function renderGithub(report: CertificationReport): string {
  const all = annotationsOf(report);
  const shown = all.length > most ? all.slice(0, most - 1) : all;
  const rest = all.length - shown.length;
  const more: Annotation[] =
    rest === 0
      ? []
      : [
          {
            level: "notice",
            title: "scs-conformance",
            message: `and ${counted(rest, "more standard", "more standards")}: the job summary has all of them.`,
          },
        ];
  const lines = [...shown, ...more].map(command);
  // A file is never empty, and a reader sees that nothing was forgotten.
  return lines.length === 0 ? `${command(nothing(report))}\n` : `${lines.join("\n")}\n`;
}

function nothing({ headline }: CertificationReport): Annotation {
  return { level: "notice", title: "scs-conformance", message: headline.text };
}

function command({ level, title, message }: Annotation): string {
  return `::${level} title=${property(shorten(oneLine(title), 200))}::${data(shorten(lineOrDash(message), 1000))}`;
}

/** It is one line already. */
function data(text: string): string {
  return text.replaceAll("%", "%25");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
