import type { AnyPreflight } from "../core/preflight.ts";
import type { AnyProbe } from "../core/probe.ts";
import type { Membership } from "../core/result.ts";
import { testedStandards, type Scope, type ScopeVersion } from "../core/scope.ts";
import { targets, type TargetName } from "../core/standard.ts";
import { isPending, type Entry } from "../core/testcase.ts";
import type { MissCause } from "../core/verdict.ts";
import { select } from "./select.ts";

export interface Wish {
  readonly scope: Scope;
  /** Newest first. */
  readonly versions: readonly ScopeVersion[];
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly preflight: AnyPreflight;
  readonly selection: readonly string[];
  /** Only this target of each standard. */
  readonly target: TargetName | "all";
  readonly readOnly: boolean;
}

/** What a run is going to do, before the first request is sent. */
export interface Plan extends Wish {
  /** Every testcase that the versions declare, once, by id in byte order. */
  readonly testcases: readonly Planned[];
  /** What will be asked, needs first. */
  readonly probes: readonly AnyProbe[];
}

export interface Planned {
  readonly entry: Entry;
  readonly standards: readonly Membership[];
  /** Why it will not be tried; absent for those that will. */
  readonly miss?: MissCause;
}

export function planOf(wish: Wish): Plan {
  const declared = declaredBy(wish.versions);
  const meant = declared.filter(
    ({ standards }) => wish.target === "all" || standards.some(({ target }) => target === wish.target),
  );
  const selected = select(meant, wish.selection);
  const testcases = declared.map((each) => {
    const miss = reasonToMiss(each.entry, selected, wish.readOnly);
    return miss === undefined ? each : { ...each, miss };
  });
  const tried = testcases
    .filter(({ miss }) => miss === undefined)
    .flatMap(({ entry }) => (isPending(entry) ? [] : [entry]));
  return { ...wish, testcases, probes: withNeeds([wish.preflight, ...tried]) };
}

function reasonToMiss(entry: Entry, selected: ReadonlySet<string>, readOnly: boolean): MissCause | undefined {
  if (!selected.has(entry.id)) return "deselected";
  if (isPending(entry)) return entry.pending;
  return readOnly && withNeeds([entry]).some(({ effect }) => effect === "creates") ? "read-only" : undefined;
}

export function declaredBy(versions: readonly ScopeVersion[]): readonly Planned[] {
  const byId = new Map<string, { entry: Entry; standards: Membership[] }>();
  const add = (entry: Entry, standard: string, target: TargetName) => {
    const known = byId.get(entry.id) ?? { entry, standards: [] };
    byId.set(entry.id, known);
    if (!known.standards.some((each) => each.standard === standard && each.target === target)) {
      known.standards.push({ standard, target });
    }
  };
  for (const standard of versions.flatMap(testedStandards)) {
    for (const target of targets) for (const entry of standard[target]) add(entry, standard.id, target);
  }
  return [...byId.values()].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}

function withNeeds(askers: readonly { readonly needs: Readonly<Record<string, AnyProbe>> }[]): readonly AnyProbe[] {
  const found = new Set<AnyProbe>();
  const visit = (probe: AnyProbe) => {
    for (const need of Object.values(probe.needs as Record<string, AnyProbe>)) visit(need);
    found.add(probe);
  };
  for (const { needs } of askers) for (const probe of Object.values(needs)) visit(probe);
  return [...found];
}
