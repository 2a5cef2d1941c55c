import type { Scope, ScopeVersion } from "./scope.ts";
import type { CardSource, CardSubject } from "./score-card.ts";

/** The reports of one subject and scope. */
export interface CardGroup {
  readonly subject: CardSubject;
  readonly scopeUuid: string;
  readonly sources: readonly CardSource[];
}

/** A card each: by subject, region and scope, in byte order. A run that never learnt its region counts for every region of that name. */
export function cardGroups(sources: readonly CardSource[]): readonly CardGroup[] {
  const named = Map.groupBy(sources, ({ report: { subject, scope } }) =>
    JSON.stringify([subject.name, subject.layer, scope.uuid]),
  );
  return [...named]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => {
      const regions = [...new Set(all.flatMap(({ report }) => report.subject.region ?? []))].sort();
      return (regions.length === 0 ? [undefined] : regions).flatMap((region) =>
        group(
          all.filter(({ report: { subject } }) => subject.region === undefined || subject.region === region),
          region,
        ),
      );
    });
}

function group(sources: readonly CardSource[], region: string | undefined): CardGroup[] {
  const [first] = sources;
  if (first === undefined) return [];
  const { subject, scope } = first.report;
  const place = region === undefined ? {} : { region };
  return [{ subject: { name: subject.name, layer: subject.layer, ...place }, scopeUuid: scope.uuid, sources }];
}

/** The versions that any of the reports speaks of, newest first. */
export function versionsOf(scope: Scope, { sources }: CardGroup): readonly ScopeVersion[] {
  const spoken = new Set(sources.flatMap(({ report }) => report.versions.map(({ version }) => version)));
  return scope.versions.filter(({ version }) => spoken.has(version));
}
