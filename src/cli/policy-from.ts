import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { conditions, profiles, type Baseline, type Condition, type Policy, type ProfileName } from "../core/policy.ts";
import type { CertificationReport } from "../core/report.ts";
import type { Verdict } from "../core/verdict.ts";
import type { Waiver } from "../core/waiver.ts";
import { didYouMean } from "../did-you-mean.ts";
import { UsageError } from "../errors.ts";
import type { Plan } from "../run/plan.ts";
import { scopeSha256 } from "../scope-digest.ts";
import { shellQuote } from "../shell-quote.ts";
import type { Io } from "./io.ts";
import type { GivenWaivers } from "./waivers/waivers-from.ts";
import { toolSha256 } from "./tool-digest.ts";
import { text, texts, type Words } from "./words.ts";

/** What `assemble` wants to know of a policy. */
export interface GivenPolicy {
  readonly policy: Policy;
  readonly waivers: readonly Waiver[];
  readonly baseline?: ReadonlyMap<string, Verdict>;
}

/** Where and what a policy is about. */
export interface About {
  readonly plan: Plan;
  readonly subject: string;
}

/** What the words of a command line say of the gate; nothing of it changes a verdict. */
export async function policyFrom(words: Words, about: About, io: Io): Promise<GivenPolicy> {
  return withFiles(words, { policy: policyIn(words, "ci"), waivers: [] }, about, io);
}

/** What was said of it on the command line, for whoever runs it again and wants the same exit code. */
export function policyWords(words: Words): readonly string[] {
  return ["profile", "fail-on", "waivers", "baseline"].flatMap((name) =>
    texts(words, name).map((value) => `--${name} ${shellQuote(value)}`),
  );
}

/** The same for a record: whatever is not said anew stays as it was when the run ended. */
export async function policyAgain(
  words: Words,
  before: CertificationReport,
  about: About,
  io: Io,
): Promise<GivenPolicy> {
  const { waivers, baseline } = before.policy;
  const isSaidAnew = ["profile", "fail-on", "baseline"].some((name) => texts(words, name).length > 0);
  const said = isSaidAnew ? policyIn(words, before.policy.profile) : before.policy;
  const policy = {
    ...said,
    ...(waivers === undefined ? {} : { waivers }),
    ...(baseline === undefined ? {} : { baseline }),
  };
  const verdicts = before.results.flatMap((result) =>
    result.baseline === undefined ? [] : [[result.testcase, result.baseline] as const],
  );
  return withFiles(words, { policy, waivers: before.waivers, baseline: new Map(verdicts) }, about, io);
}

function policyIn(words: Words, usual: ProfileName): Policy {
  const profile = (text(words, "profile") ?? usual) as ProfileName; // yargs has checked the choice
  const asked = texts(words, "fail-on").flatMap((each) => each.split(",").map((word) => word.trim()));
  const hasBaseline = text(words, "baseline") !== undefined;
  if (asked.length === 0) {
    // What was there before is what a baseline is for.
    const failOn = profiles[profile].map((condition) =>
      hasBaseline && condition === "fail" ? "regression" : condition,
    );
    return { profile, failOn };
  }
  const failOn = conditions.filter((condition) => asked.map(conditionCalled).includes(condition));
  return { profile, failOn };
}

function conditionCalled(word: string): Condition {
  const found = conditions.find((condition) => condition === word);
  if (found !== undefined) return found;
  const closest = didYouMean(word, conditions);
  const hint = closest === undefined ? `There are: ${conditions.join(", ")}.` : `Did you mean "${closest}"?`;
  throw new UsageError(`--fail-on ${word}: there is no condition "${word}". ${hint}`);
}

async function withFiles(words: Words, given: GivenPolicy, { plan, subject }: About, io: Io): Promise<GivenPolicy> {
  const file = await waiversFile(words, io);
  const waived =
    file === undefined ? given : { ...given, waivers: file.waivers, policy: { ...given.policy, waivers: file.file } };
  const word = text(words, "baseline");
  const compared = word === undefined ? waived : await withBaseline(word, waived, { plan, subject }, io);
  if (compared.policy.failOn.includes("regression") && compared.policy.baseline === undefined) {
    throw new UsageError("--fail-on regression compares with an earlier report: name it with --baseline.");
  }
  return compared;
}

/** What reads waivers knows every testcase of every scope: it is loaded only for who hands some in. */
async function waiversFile(words: Words, io: Io): Promise<GivenWaivers | undefined> {
  if (text(words, "waivers") === undefined) return undefined;
  const { waiversFrom } = await import("./waivers/waivers-from.ts");
  return waiversFrom(words, io);
}

async function withBaseline(word: string, given: GivenPolicy, { plan, subject }: About, io: Io): Promise<GivenPolicy> {
  const { storedReport } = await import("./stored-report.ts");
  const { report, file } = storedReport(word, io);
  if (report.scope.id !== plan.scope.id) {
    throw new UsageError(
      `--baseline ${word} is a report on ${report.scope.id}; it cannot be held against ${plan.scope.id}.`,
    );
  }
  const versions = (of: readonly { readonly version: string }[]) => of.map(({ version }) => version).join();
  const changes: Readonly<Record<Baseline["changed"][number], boolean>> = {
    tool: report.assessment.tool.sha256 !== toolSha256(),
    scope: report.scope.sha256 !== scopeSha256(plan.scope),
    versions: versions(report.versions) !== versions(plan.versions),
    subject: report.subject.name !== subject,
  };
  const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
  const changed = (["tool", "scope", "versions", "subject"] as const).filter((what) => changes[what]);
  return {
    ...given,
    policy: { ...given.policy, baseline: { id: report.id, sha256, createdAt: report.createdAt, changed } },
    baseline: new Map(report.results.map(({ testcase, verdict }) => [testcase, verdict])),
  };
}
