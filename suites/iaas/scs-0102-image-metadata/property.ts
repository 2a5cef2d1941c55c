import { note, violation, type Deviation, type Finding } from "../../../src/core/finding.ts";
import { testcase, type Testcase } from "../../../src/core/testcase.ts";
import { thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { eachImage } from "./each-image.ts";

/** The properties whose values are strings that the owner of an image sets. */
export type PropertyName = { [Name in keyof Image]-?: undefined extends Image[Name] ? Name : never }[keyof Image];

/** What one property must be. An absent property is `undefined`. */
export interface PropertyRule {
  readonly requirement: string;
  readonly level: "MUST" | "SHOULD" | "MAY";
  /** Where the level is not the one of version 1. */
  readonly url?: `https://${string}`;
  readonly deviations?: readonly Deviation[];
  /** Exactly what the official testcase accepts. */
  readonly accepts: (value: string | undefined) => boolean;
  readonly expected: unknown;
  /** What is wrong with a value that is not accepted. */
  readonly fault?: string;
  /** The value for the remedy, where the image tells. */
  readonly likely?: (image: Image) => string | undefined;
  /** The value for the remedy, where it does not. */
  readonly placeholder: string;
  /** Values that the text allows, though the official testcase does not. */
  readonly allowedByText?: (value: string | undefined) => boolean;
  /** What can be done about those. */
  readonly remedyBesideText?: (image: Image) => string;
  /** What is worth saying about an accepted value. */
  readonly remark?: (value: string | undefined, image: Image) => Remark | undefined;
}

type Details = Pick<Finding, "about" | "expected" | "actual">;

export interface Remark {
  readonly message: string;
  readonly deviation?: Deviation;
  /** For the remedy, where a better value is known. */
  readonly value?: string | undefined;
}

export type ImageTestcase = Testcase<{ images: typeof images }>;

/** `scs-0102-prop-<name>`. */
export function propertyTestcase(name: PropertyName, rule: PropertyRule): ImageTestcase {
  return testcase({
    id: `scs-0102-prop-${name}`,
    requirement: rule.requirement,
    level: rule.level,
    url: rule.url ?? "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
    section: "light",
    lifetime: "week",
    ...(rule.deviations && { deviations: rule.deviations }),
    needs: { images },
    judge: (facts) => eachImage(facts.images, (image) => propertyOf(image, name, rule)),
  });
}

function propertyOf(image: Image, name: PropertyName, rule: PropertyRule): readonly Finding[] {
  const value = image[name];
  const details = { about: thing(image), expected: rule.expected, actual: value ?? "not set" };
  if (rule.accepts(value)) return remarkOn(image, name, rule, details);
  if (rule.allowedByText?.(value) === true) {
    const message = `The text of the standard allows this ${name}, but the official testcase refuses it.`;
    const remedy = rule.remedyBesideText?.(image);
    return [violation(message, { ...details, ...(remedy && { remedy }), deviation: "D10" })];
  }
  const remedy = setProperty(image, name, rule.likely?.(image) ?? rule.placeholder);
  return [violation(fault(name, value, rule), { ...details, remedy })];
}

function remarkOn(image: Image, name: PropertyName, rule: PropertyRule, details: Details): readonly Finding[] {
  const remark = rule.remark?.(image[name], image);
  if (!remark) return [];
  const { message, deviation, value } = remark;
  const remedy = value === undefined ? undefined : setProperty(image, name, value);
  return [note(message, { ...details, ...(remedy && { remedy }), ...(deviation && { deviation }) })];
}

function fault(name: PropertyName, value: string | undefined, rule: PropertyRule): string {
  if (value === undefined) return `The property ${name} is not set.`;
  if (value === "") return `The property ${name} is empty.`;
  return rule.fault ?? `The property ${name} has a value that the standard does not know.`;
}

export function setProperty({ id }: Image, name: PropertyName, value: string): string {
  return openstackCommand("image", "set", "--property", `${name}=${value}`, id);
}
