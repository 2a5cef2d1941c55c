import { validityOn, type Scope, type ScopeVersion, type Validity } from "./scope.ts";
import { targets, type Standard, type TargetName } from "./standard.ts";
import { combine, type Cause, type Verdict } from "./verdict.ts";

/** What the testcases of one target came to. */
export interface Block {
  readonly verdict: Verdict;
  readonly cause?: "not-assessed";
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly testcases: readonly string[];
}

export interface StandardOutcome extends Readonly<Record<TargetName, Block>> {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Present where the version does not include the standard: nothing of it decides. */
  readonly alongside?: true;
}

export interface VersionOutcome {
  readonly version: string;
  readonly validity: Validity;
  readonly stabilizedAt?: string;
  /** Over the main testcases of all its standards. */
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly certifiable: boolean;
  /** Why a certificate could not rest on this result. */
  readonly blockers: readonly string[];
  /** Those it includes, then those alongside. */
  readonly standards: readonly StandardOutcome[];
}

export interface Circumstances {
  /** YYYY-MM-DD: decides which version is valid. */
  readonly date: string;
  readonly partial: boolean;
  readonly recorded: boolean;
  /** Something that the run created is still there. */
  readonly leaked: boolean;
}

type Verdicts = ReadonlyMap<string, { readonly verdict: Verdict; readonly cause?: Cause; readonly waiver?: string }>;

/** What a run's verdicts mean for one version of a scope. A testcase without a verdict is MISS. */
export function outcomeOf(
  scope: Scope,
  version: ScopeVersion,
  verdicts: Verdicts,
  circumstances: Circumstances,
): VersionOutcome {
  const validity = validityOn(scope, version.version, circumstances.date);
  const standards = version.standards.map((standard) => standardOutcome(standard, verdicts));
  const alongside = (version.alongside ?? []).map((standard) => standardOutcome(standard, verdicts));
  const main = block(
    standards.flatMap((standard) => standard.main.testcases),
    verdicts,
  );
  const blockers = [
    ...(circumstances.partial ? ["partial-selection"] : []),
    ...(circumstances.recorded ? ["recorded-evidence"] : []),
    ...(circumstances.leaked ? ["leaked-resources"] : []),
    ...(main.testcases.some((id) => verdicts.get(id)?.waiver !== undefined) ? ["waiver-on-main"] : []),
    ...(validity === "draft" ? ["draft-version"] : []),
    ...(validity === "deprecated" ? ["deprecated-version"] : []),
    ...standards.filter((standard) => standard.main.cause === "not-assessed").map(({ id }) => `not-assessed:${id}`),
  ];
  return {
    version: version.version,
    validity,
    ...(version.stabilizedAt === undefined ? {} : { stabilizedAt: version.stabilizedAt }),
    verdict: main.verdict,
    counts: main.counts,
    certifiable: main.verdict === "PASS" && blockers.length === 0,
    blockers,
    standards: [...standards, ...alongside.map((standard) => ({ ...standard, alongside: true as const }))],
  };
}

function standardOutcome(standard: Standard, verdicts: Verdicts): StandardOutcome {
  const [main, recommended, extended] = targets.map((target) =>
    block(
      standard[target].map(({ id }) => id),
      verdicts,
    ),
  ) as [Block, Block, Block]; // one block per target, in the order of `targets`
  const { id, title, url } = standard;
  return { id, title, url, main, recommended, extended };
}

function block(testcases: readonly string[], verdicts: Verdicts): Block {
  const found = [...new Set(testcases)].map((id) => verdicts.get(id)?.verdict ?? "MISS");
  const count = (verdict: Verdict) => found.filter((each) => each === verdict).length;
  const counts = { PASS: count("PASS"), FAIL: count("FAIL"), DNF: count("DNF"), MISS: count("MISS") };
  const notAssessed = testcases.length === 0 ? { cause: "not-assessed" as const } : {};
  return { verdict: combine(found), ...notAssessed, counts, testcases };
}
