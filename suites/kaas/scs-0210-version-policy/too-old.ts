import { inconclusive, type Finding } from "../../../src/core/finding.ts";
import { dayOf } from "./deadlines.ts";

export const fetchNewer = "scs-conformance data update";

/** Nothing speaks against it, but the data cannot know all that could. */
export function tooOld(message: string, knownUntil: string, about: Finding["about"]): Finding {
  return inconclusive(message, {
    cause: "dependency",
    ...(about && { about }),
    expected: "data of today",
    actual: `known until ${dayOf(Date.parse(knownUntil))}`,
    remedy: fetchNewer,
  });
}

/** The release was due today at the hour at which it came out, and that hour is not known. */
export function hourUnknown(release: string, published: string, about: Finding["about"]): Finding {
  return inconclusive(`${release} came out on ${published}, and whether it is due already depends on the hour.`, {
    cause: "dependency",
    ...(about && { about }),
    expected: "the instant of the release",
    actual: published,
    remedy: fetchNewer,
  });
}
