import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { aspectList, mended, type AspectList } from "./aspects.ts";
import { details } from "./description-details.ts";
import { intendedList } from "./intended-list.ts";
import { nothingJudged } from "./nothing-judged.ts";
import { volumeTypes, type VolumeType } from "./volume-types.probe.ts";

export const strictLists = testcase({
  id: "scs-0114-strict-lists",
  requirement: "A list of aspects stands at the beginning of the description, in brackets, sorted, and is not empty.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0114-v1-volume-type-standard",
  section: "light",
  lifetime: "week",
  deviations: ["D24"],
  needs: { volumeTypes },
  judge: (facts) => (facts.volumeTypes.length === 0 ? [nothingJudged] : facts.volumeTypes.flatMap(form)),
});

function form(type: VolumeType): readonly Finding[] {
  const list = aspectList(type.description);
  if (!list) return unrecognised(type);
  if (list.aspects.length === 0 || list.aspects.includes("")) return [empty(type, list)];
  return [...disorder(type, list), ...spacing(type, list)];
}

/** Meant as a list, but programs that go by the standard do not see it. */
function unrecognised(type: VolumeType): readonly Finding[] {
  const { description } = type;
  const intended = description === null ? undefined : intendedList(description);
  if (!intended) return [];
  const message =
    "The description contains what is meant as a list of aspects, but not in the form of the standard. The official testcase overlooks it.";
  return [
    violation(message, {
      ...details(type, intended),
      expected: mended(intended),
      actual: description,
      deviation: "D24",
    }),
  ];
}

function empty(type: VolumeType, list: AspectList): Finding {
  const message = "The list of aspects has an empty place.";
  const official = list.aspects.length === 0 ? { deviation: "D24" as const } : {};
  return violation(message, { ...details(type), expected: mended(list), actual: type.description, ...official });
}

function disorder(type: VolumeType, { aspects }: AspectList): readonly Finding[] {
  const sorted = aspects.toSorted();
  if (sorted.every((word, index) => word === aspects[index])) return [];
  const message = "The aspects are not in alphabetical order.";
  return [violation(message, { ...details(type), expected: sorted, actual: aspects })];
}

/** The text does not say whether blanks matter. */
function spacing(type: VolumeType, list: AspectList): readonly Finding[] {
  if (type.description?.startsWith(`[scs:${list.aspects.join(", ")}]`)) return [];
  const message = "The list of aspects has other blanks than the example of the standard.";
  return [note(message, { ...details(type), expected: mended(list), actual: type.description, deviation: "D24" })];
}
