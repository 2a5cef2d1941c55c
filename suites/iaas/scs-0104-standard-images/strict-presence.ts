import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase, type Declaration } from "../../../src/core/testcase.ts";
import { consideredImages, thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { exactly } from "./matching.ts";
import { missing } from "./presence.ts";
import type { StandardImage } from "./standard-images.ts";

/** `scs-0104-strict-image-<key>` */
export function strictPresence(standard: StandardImage, level: Declaration["level"]) {
  return testcase({
    id: `scs-0104-strict-image-${standard.key}`,
    requirement: `The cloud offers an image called ${standard.name} that can be booted.`,
    level,
    url: "https://docs.scs.community/standards/scs-0104-v1-standard-images",
    section: "light",
    lifetime: "week",
    deviations: ["D23"],
    needs: { images },
    judge: (facts) => usable(standard, consideredImages(facts.images)),
  });
}

function usable(standard: StandardImage, considered: readonly Image[]): readonly Finding[] {
  const named = exactly(standard, considered);
  const first = named[0];
  if (first === undefined) return [missing(standard, considered)];
  if (named.some(({ status }) => status === "active")) return [];
  const message = `The image is ${first.status}, so nobody can boot it. The official testcase accepts any state.`;
  return [violation(message, { about: thing(first), expected: "active", actual: first.status, deviation: "D23" })];
}
