import { note, violation, type Deviation, type Finding } from "../../../src/core/finding.ts";
import { testcase, type Declaration } from "../../../src/core/testcase.ts";
import { thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { didYouMean } from "../../../src/did-you-mean.ts";
import { eachImage } from "./each-image.ts";
import { setProperty, type ImageTestcase, type PropertyName } from "./property.ts";

/** What the text of the standard asks of an image, without a look at the official testcase. */
export interface StrictRule extends Pick<Declaration, "requirement" | "level" | "deviations"> {
  readonly judge: (image: Image) => readonly Finding[];
}

/** `scs-0102-strict-<name>`. */
export function strictTestcase(name: string, { judge, ...rule }: StrictRule): ImageTestcase {
  return testcase({
    id: `scs-0102-strict-${name}`,
    ...rule,
    url: "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
    section: "light",
    lifetime: "week",
    needs: { images },
    judge: (facts) => eachImage(facts.images, judge),
  });
}

/** A rule about the value of one property. */
export interface ValueRule extends Pick<StrictRule, "requirement" | "level" | "deviations"> {
  readonly mandatory: boolean;
  readonly allows: (value: string) => boolean;
  readonly expected: string | readonly string[];
  /** What the official testcase accepts, where there is one that decides something else. */
  readonly official?: (value: string | undefined) => boolean;
  /** Number of the disagreement, for values and for an absent property. */
  readonly deviation?: Deviation;
  readonly absentDeviation?: Deviation;
  readonly likely?: ((image: Image) => string | undefined) | undefined;
  readonly placeholder: string;
  /** Values that are no fault, though no word of the standard. */
  readonly unknown?: (value: string) => boolean;
}

export function valueRule(name: PropertyName, rule: ValueRule): StrictRule {
  const { requirement, level, deviations } = rule;
  return {
    requirement,
    level,
    ...(deviations && { deviations }),
    judge: (image) => valueOf(image, name, rule),
  };
}

function valueOf(image: Image, name: PropertyName, rule: ValueRule): readonly Finding[] {
  const value = image[name];
  const details = { about: thing(image), expected: rule.expected, actual: value ?? "not set" };
  if (value === undefined) return rule.mandatory ? [absent(image, name, rule)] : [];
  const officially = rule.official?.(value);
  const deviation = rule.deviation === undefined ? {} : { deviation: rule.deviation };
  if (rule.allows(value)) {
    if (officially !== false) return [];
    return [
      note(`The text of the standard allows this ${name}; the official testcase refuses it.`, {
        ...details,
        ...deviation,
      }),
    ];
  }
  if (rule.unknown?.(value)) {
    return [note(`The list of the text does not have this ${name}.`, { ...details, ...deviation })];
  }
  const likely = rule.likely?.(image) ?? nearest(value, rule.expected);
  const hint = likely === undefined ? "" : ` Did you mean ${likely}?`;
  const aside = officially === true ? " The official testcase accepts it." : "";
  const what = value === "" ? "is empty" : "is not what the text of the standard allows";
  return [
    violation(`The property ${name} ${what}.${hint}${aside}`, {
      ...details,
      remedy: setProperty(image, name, likely ?? rule.placeholder),
      ...(officially === false ? {} : deviation),
    }),
  ];
}

function absent(image: Image, name: PropertyName, rule: ValueRule): Finding {
  const accepted = rule.official?.(undefined) === true;
  const aside = accepted ? " The official testcase accepts that." : "";
  return violation(`The property ${name} is not set.${aside}`, {
    about: thing(image),
    expected: rule.expected,
    actual: "not set",
    remedy: setProperty(image, name, rule.likely?.(image) ?? rule.placeholder),
    ...(accepted && rule.absentDeviation ? { deviation: rule.absentDeviation } : {}),
  });
}

function nearest(value: string, expected: string | readonly string[]): string | undefined {
  return typeof expected === "string" ? undefined : didYouMean(value, expected);
}
