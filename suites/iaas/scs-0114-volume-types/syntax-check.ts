import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { aspectList, mended, standardAspects, type AspectList } from "./aspects.ts";
import { details, quoted } from "./description-details.ts";
import { intendedList } from "./intended-list.ts";
import { volumeTypes, type VolumeType } from "./volume-types.probe.ts";

export const syntaxCheck = testcase({
  id: "scs-0114-syntax-check",
  requirement: "Where the description of a volume type begins with a list of aspects, the list is in order.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0114-v1-volume-type-standard",
  section: "light",
  lifetime: "week",
  deviations: ["D24", "D25", "D46"],
  needs: { volumeTypes },
  judge: (facts) => {
    if (facts.volumeTypes.length > 0) return facts.volumeTypes.flatMap(descriptionOf);
    const message = "No volume type is visible. The official testcase accepts that, but nothing was judged.";
    return [note(message, { deviation: "D46" })];
  },
});

function descriptionOf(type: VolumeType): readonly Finding[] {
  const list = aspectList(type.description);
  if (!list) return unrecognised(type);
  const faults = [...disorder(type, list), ...repetition(type, list), ...foreignWords(type, list)];
  return faults.length > 0 ? faults : untidy(type, list);
}

function disorder(type: VolumeType, { aspects }: AspectList): readonly Finding[] {
  const sorted = aspects.toSorted();
  if (sorted.every((word, index) => word === aspects[index])) return [];
  return [
    violation("The aspects are not in alphabetical order.", { ...details(type), expected: sorted, actual: aspects }),
  ];
}

function repetition(type: VolumeType, { aspects }: AspectList): readonly Finding[] {
  const twice = [...new Set(aspects.filter((word, index) => aspects.indexOf(word) !== index))];
  if (twice.length === 0) return [];
  const message = `The list names ${quoted(twice)} more than once, which the text of the standard only advises against.`;
  return [violation(message, { ...details(type), expected: "every aspect once", actual: aspects, deviation: "D25" })];
}

function foreignWords(type: VolumeType, { aspects }: AspectList): readonly Finding[] {
  const unknown = [...new Set(aspects.filter((word) => !standardAspects.includes(word)))];
  if (unknown.length === 0) return [];
  const message = `The list names ${quoted(unknown)}, which the standard does not define. Its text only advises against that.`;
  return [violation(message, { ...details(type), expected: standardAspects, actual: unknown, deviation: "D25" })];
}

/** Not seen as a list by the official suite, though perhaps meant as one. */
function unrecognised(type: VolumeType): readonly Finding[] {
  const { description } = type;
  const intended = description === null ? undefined : intendedList(description);
  if (!intended) return [];
  const message =
    "The description seems to contain a list of aspects that cannot be recognised. The official testcase overlooks it.";
  return [
    note(message, { ...details(type, intended), expected: mended(intended), actual: description, deviation: "D24" }),
  ];
}

/** Accepted, though not in the form of the standard. */
function untidy(type: VolumeType, list: AspectList): readonly Finding[] {
  const { description } = type;
  const form = `[scs:${list.aspects.join(", ")}]`;
  if (list.aspects.length > 0 && description?.startsWith(form)) return [];
  const message =
    list.aspects.length === 0
      ? "The list of aspects is empty. The official testcase accepts that."
      : "The list of aspects has blanks where the standard has none, or none where it has one. The official testcase accepts that.";
  return [note(message, { ...details(type), expected: mended(list), actual: description, deviation: "D24" })];
}
