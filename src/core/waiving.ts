import type { Finding } from "./finding.ts";
import type { Result } from "./result.ts";
import type { Waiver, WaiverOutcome } from "./waiver.ts";

/** Where and when waivers are to hold. */
export interface Occasion {
  /** The name of the cloud or cluster. */
  readonly subject: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Whose waivers may open the gate. */
  readonly honoured: readonly Waiver["authority"][];
}

export interface Waived {
  readonly results: readonly Result[];
  readonly waivers: readonly WaiverOutcome[];
}

/** Attaches to each FAIL the waiver that puts up with all of it. No verdict and no finding changes. */
export function waive(results: readonly Result[], waivers: readonly Waiver[], occasion: Occasion): Waived {
  const holding = waivers.filter((waiver) => holds(waiver, occasion) && isFor(waiver, occasion.subject));
  const waived = results.map((result) => {
    const { waiver: _, ...rest } = result;
    const covering = coverOf(rest, holding, occasion);
    return covering === undefined ? rest : { ...rest, waiver: covering.id };
  });
  const byTestcase = new Map(results.map((result) => [result.testcase, result]));
  return {
    results: waived,
    waivers: waivers.map((waiver) => ({
      ...waiver,
      ...whatBecame(waiver, byTestcase.get(waiver.testcase), holding, occasion),
    })),
  };
}

/** Whether a FAIL does not count by the policy of the report. */
export function isExcused(result: Pick<Result, "testcase" | "waiver">, waivers: readonly WaiverOutcome[]): boolean {
  return result.waiver !== undefined && waivers.some((each) => each.applied && each.testcase === result.testcase);
}

/** The waiver that put up with this FAIL until it expired. */
export function lapsedWaiver(
  result: Pick<Result, "testcase" | "verdict" | "findings">,
  waivers: readonly WaiverOutcome[],
  subject: string,
): WaiverOutcome | undefined {
  return waivers.find((each) => each.state === "expired" && isFor(each, subject) && speaksOf(each, result));
}

function coverOf(result: Result, holding: readonly Waiver[], { honoured }: Occasion): Waiver | undefined {
  return (
    covering(
      result,
      holding.filter(({ authority }) => honoured.includes(authority)),
    ) ?? covering(result, holding)
  );
}

/** The first of those that together put up with every violation. */
function covering(result: Result, waivers: readonly Waiver[]): Waiver | undefined {
  const speaking = waivers.filter((waiver) => speaksOf(waiver, result));
  const all = violations(result).every((finding) => speaking.some((waiver) => isAbout(waiver, finding)));
  return all ? speaking[0] : undefined;
}

function speaksOf(waiver: Waiver, result: Pick<Result, "testcase" | "verdict" | "findings">): boolean {
  if (result.verdict !== "FAIL" || waiver.testcase !== result.testcase) return false;
  return waiver.match === undefined || violations(result).some((finding) => isAbout(waiver, finding));
}

function violations({ findings }: Pick<Result, "findings">): readonly Finding[] {
  return findings.filter(({ level }) => level === "violation");
}

function isAbout({ match }: Waiver, { about }: Finding): boolean {
  if (match === undefined) return true;
  const { kind, name } = match;
  return about !== undefined && (kind ?? about.kind) === about.kind && (name ?? about.name) === about.name;
}

function holds({ approvedAt, expiresAt }: Waiver, { date }: Occasion): boolean {
  return approvedAt <= date && date <= expiresAt;
}

function isFor({ subjects }: Waiver, subject: string): boolean {
  return subjects === undefined || subjects.includes(subject);
}

type Fate = Pick<WaiverOutcome, "state" | "applied" | "message">;

function whatBecame(
  waiver: Waiver,
  result: Result | undefined,
  holding: readonly Waiver[],
  { subject, date, honoured }: Occasion,
): Fate {
  const unused = (message: string): Fate => ({ state: "unused", applied: false, message });
  const needed = result !== undefined && isFor(waiver, subject) && speaksOf(waiver, result);
  if (date > waiver.expiresAt) {
    const consequence = needed ? "what it put up with counts again." : "nothing here needs it any more.";
    return { state: "expired", applied: false, message: `It held until ${waiver.expiresAt}: ${consequence}` };
  }
  if (date < waiver.approvedAt) {
    return { state: "not-yet", applied: false, message: `It holds from ${waiver.approvedAt} on.` };
  }
  if (!isFor(waiver, subject))
    return unused(`It is for ${waiver.subjects?.join(", ") ?? "nobody"}, not for ${subject}.`);
  if (result === undefined) return unused("The versions of this report do not have the testcase.");
  if (!needed) return unused(whyUnused(waiver, result));
  const active = (applied: boolean, message: string): Fate => ({ state: "active", applied, message });
  if (!honoured.includes(waiver.authority)) {
    return active(false, `The policy honours only waivers of the ${honoured.join(" or ")}: the FAIL counts.`);
  }
  const others = holding.filter(({ authority }) => honoured.includes(authority));
  if (covering(result, others) === undefined) {
    return active(false, "It does not speak of every violation of the testcase: the FAIL counts.");
  }
  return active(true, `The FAIL is put up with until ${waiver.expiresAt}.`);
}

function whyUnused({ match }: Waiver, { verdict, cause }: Result): string {
  if (verdict === "PASS") return "The testcase passed: the waiver is not needed any more.";
  if (cause === "deselected") return "The testcase was not selected.";
  if (verdict !== "FAIL") return `The testcase came to ${verdict}, and only a FAIL can be put up with.`;
  const thing = [match?.kind, match?.name].filter((word) => word !== undefined).join(" ");
  return `The testcase failed, but not because of ${thing}.`;
}
