import type { Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { consideredImages } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { nothingToJudge } from "./each-image.ts";
import { builtAt, freshness } from "./freshness.ts";
import { notReplaced, overdueByText, unclear, unknownFrequency, unmarked, withoutAge } from "./recency-findings.ts";
import { Successors, type Aged } from "./successors.ts";

export const imageRecency = testcase({
  id: "scs-0102-image-recency",
  requirement: "Public images are replaced by newer ones as often as their replace_frequency promises.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
  section: "light",
  lifetime: "week",
  deviations: ["D11", "D12", "D13"],
  needs: { images, clock },
  judge: (facts) => {
    const considered = consideredImages(facts.images);
    if (considered.length === 0) return [nothingToJudge];
    const now = Date.parse(facts.clock.now) / 1000;
    const aged = considered.map((image) => ({ image, built: builtAt(image) }));
    const known = aged.flatMap(({ image, built }) =>
      built === undefined ? [] : [{ image, built, freshness: freshness(image, built, now) }],
    );
    const successors = new Successors(known);
    const ageless = aged.filter(({ built }) => built === undefined).map(({ image }) => withoutAge(image));
    return [...known.flatMap((one) => replacement(one, successors, now)), ...ageless];
  },
});

function replacement(aged: Aged, successors: Successors, now: number): readonly Finding[] {
  const { image, freshness } = aged;
  switch (freshness.state) {
    case "unclear":
      return [unclear(aged, freshness.provided, now)];
    case "current":
      return [...unknownFrequency(image), ...(successors.of(image) ? [] : overdueByText(aged, now))];
    case "outdated": {
      const successor = successors.of(image);
      if (!successor) return [notReplaced(aged, successors.candidates(image), now)];
      return freshness.marked ? [] : [unmarked(aged, successor)];
    }
  }
}
