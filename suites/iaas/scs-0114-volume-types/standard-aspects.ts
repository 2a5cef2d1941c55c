import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { aspectList, standardAspects } from "./aspects.ts";
import { details, quoted } from "./description-details.ts";
import { nothingJudged } from "./nothing-judged.ts";
import { volumeTypes, type VolumeType } from "./volume-types.probe.ts";

export const standardAspectsOnly = testcase({
  id: "scs-0114-standard-aspects",
  requirement: "A list of aspects names only those of the standard, and each of them once.",
  level: "SHOULD",
  url: "https://docs.scs.community/standards/scs-0114-v1-volume-type-standard",
  section: "light",
  lifetime: "week",
  deviations: ["D25"],
  needs: { volumeTypes },
  judge: (facts) => (facts.volumeTypes.length === 0 ? [nothingJudged] : facts.volumeTypes.flatMap(words)),
});

function words(type: VolumeType): readonly Finding[] {
  const aspects = aspectList(type.description)?.aspects ?? [];
  const twice = new Set(aspects.filter((word, index) => aspects.indexOf(word) !== index));
  const unknown = new Set(aspects.filter((word) => word !== "" && !standardAspects.includes(word)));
  const common = { ...details(type), actual: aspects, deviation: "D25" } as const;
  return [
    ...(twice.size > 0
      ? [
          violation(`The list names ${quoted([...twice])} more than once.`, {
            ...common,
            expected: "every aspect once",
          }),
        ]
      : []),
    ...(unknown.size > 0
      ? [
          violation(`The list names ${quoted([...unknown])}, which the standard does not define.`, {
            ...common,
            expected: standardAspects,
          }),
        ]
      : []),
  ];
}
