import type { Asking } from "./asking.ts";
import { groupsOf12, groupsOf13, type Group } from "./groups.ts";
import { suitesBefore12, suitesOf12, suitesOf13, suitesOfSsl3, type Suite } from "./suites.ts";
import type { TlsVersion } from "./versions.ts";

export interface Accepted {
  readonly suites: readonly string[];
  /** False where the server accepts so many that the scan stopped counting. */
  readonly isComplete: boolean;
}

// Of a version that nobody should offer, a few suites say enough; each costs a handshake.
const offers: Readonly<Record<TlsVersion, { chunks: readonly (readonly Suite[])[]; most: number }>> = {
  SSLv3: { chunks: suitesOfSsl3, most: 6 },
  "TLSv1.0": { chunks: suitesBefore12, most: 6 },
  "TLSv1.1": { chunks: suitesBefore12, most: 6 },
  "TLSv1.2": { chunks: suitesOf12, most: 40 },
  "TLSv1.3": { chunks: suitesOf13, most: 10 },
};

/** All suites are offered; the one that the server takes is left out the next time, until it takes none. */
export async function acceptedSuites(asking: Asking, version: TlsVersion): Promise<Accepted> {
  const { chunks, most } = offers[version];
  const found: string[] = [];
  for (const chunk of chunks) {
    let left = chunk;
    while (left.length > 0) {
      if (found.length >= most) return { suites: found, isComplete: false };
      const hello = await asking.choice({ version, suites: left, groups: groupsFor(version) });
      const chosen = left.find(({ code }) => code === hello?.suite);
      if (chosen === undefined) break;
      found.push(chosen.name);
      left = left.filter((suite) => suite !== chosen);
    }
  }
  return { suites: found, isComplete: true };
}

/** The first offer of a version, with every usual suite. */
export function firstOffer(version: TlsVersion) {
  return { version, suites: offers[version].chunks[0] ?? [], groups: groupsFor(version) };
}

function groupsFor(version: TlsVersion): readonly Group[] {
  if (version === "SSLv3") return [];
  return version === "TLSv1.3" ? groupsOf13 : groupsOf12;
}

/** The same game with groups. `needed` is the curve of the server's certificate, which it may want to see offered. */
export async function acceptedGroups(
  asking: Asking,
  version: "TLSv1.2" | "TLSv1.3",
  needed?: string,
): Promise<readonly string[]> {
  const suites = offers[version].chunks.flat().filter(({ name }) => version === "TLSv1.3" || name.includes("_ECDHE_"));
  const found: string[] = [];
  const isLast = (group: Group) => group.name === needed;
  const all = groupsFor(version);
  let left = [...all.filter((group) => !isLast(group)), ...all.filter(isLast)];
  while (left.length > 0) {
    const hello = await asking.choice({ version, suites, groups: left });
    const chosen = left.find(({ code }) => code === hello?.group);
    if (chosen === undefined) break;
    found.push(chosen.name);
    left = left.filter((group) => group !== chosen);
  }
  return found;
}
