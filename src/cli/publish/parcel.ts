import { remarksOn, scsReport, type ScsReport } from "../../reports/scs-yaml/scs-yaml.ts";
import type { StoredReport } from "../stored-report.ts";

/** One report, ready to be sent. */
export interface Parcel {
  /** As the person named it. */
  readonly word: string;
  /** Where it lies. */
  readonly folder: string;
  readonly document: ScsReport;
  /** What the sender should know of it. */
  readonly remarks: readonly string[];
}

/** A report that must not be sent, and why. */
export interface Withheld {
  readonly word: string;
  readonly why: string;
}

/** Clocks differ a little. */
const toleranceMs = 5 * 60_000;

export function parcelOf(
  word: string,
  { report, folder }: StoredReport,
  subject: string,
  now: Date,
): Parcel | Withheld {
  const document = scsReport(report, subject);
  const { checkedAt, results } = document;
  if (results === 0) {
    const why = report.assessment.interrupted
      ? "the run was interrupted before there was any"
      : "nothing official was tried";
    return { word, why: `It has no result of an official testcase: ${why}. To the monitor it would say nothing.` };
  }
  if (checkedAt.getTime() > now.getTime() + toleranceMs) {
    return {
      word,
      why: `It was made at ${checkedAt.toISOString()}, which is in the future: at the monitor it would win over every later report. Check the clocks of this machine and of the one that made it.`,
    };
  }
  if (!/^[\w.-]{1,100}$/.test(subject)) {
    return {
      word,
      why: `No subject at the monitor can be called ${JSON.stringify(subject)}: give the name that is registered there with --subject.`,
    };
  }
  return { word, folder, document, remarks: [...remarksOn(report), ...aged(report.results, checkedAt, now)] };
}

export function isParcel(each: Parcel | Withheld): each is Parcel {
  return "document" in each;
}

export function isWithheld(each: Parcel | Withheld): each is Withheld {
  return "why" in each;
}

function aged(results: StoredReport["report"]["results"], checkedAt: Date, now: Date): string[] {
  const expired = results.filter(
    ({ validUntil }) => validUntil !== undefined && Date.parse(validUntil) <= now.getTime(),
  );
  if (expired.length === 0) return [];
  return [`It is of ${checkedAt.toISOString().slice(0, 10)}; ${expired.length} of its results have expired by now.`];
}
