import type { Finding, Thing } from "./finding.ts";

/**
 * The findings that are new, each as often as it is new. Notes decide nothing and would only be noise. Where an object has a
 * name it is known by that, because one that was made again under its name is the same to its owner; of several with one
 * name, those are paired first whose id is the same.
 */
export function arrivals(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const exactly = unpaired(before, after.filter(tells), exact);
  return unpaired(unpaired(after, before, exact), exactly, loose);
}

function tells({ level }: Finding): boolean {
  return level !== "note";
}

function unpaired(before: readonly Finding[], after: readonly Finding[], key: (one: Finding) => string): Finding[] {
  const left = new Map<string, number>();
  for (const each of before) left.set(key(each), (left.get(key(each)) ?? 0) + 1);
  return after.filter((each) => {
    const count = left.get(key(each)) ?? 0;
    if (count > 0) left.set(key(each), count - 1);
    return count === 0;
  });
}

function exact(finding: Finding): string {
  return JSON.stringify([finding.about?.id ?? null, loose(finding)]);
}

/**
 * A message about what could not be found out has request ids and durations in it; its cause says what matters. One about
 * an object may count its days: what is off is the same tomorrow.
 */
function loose({ level, message, about, cause }: Finding): string {
  if (level === "inconclusive") return JSON.stringify([level, cause ?? null, thing(about)]);
  return JSON.stringify([level, about === undefined ? message : message.replaceAll(/\d+/g, "0"), thing(about)]);
}

function thing(about: Thing | undefined): unknown {
  return about === undefined ? null : [about.kind, about.name ?? about.id ?? null];
}
