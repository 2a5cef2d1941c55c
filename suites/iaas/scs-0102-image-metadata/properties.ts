import { propertyTestcase, type ImageTestcase, type PropertyName, type PropertyRule } from "./property.ts";
import { propertyRules } from "./property-rules.ts";

type RuleName = keyof typeof propertyRules;

/** One testcase per rule: `properties.architecture` is `scs-0102-prop-architecture`. */
// `fromEntries` forgets the names that `entries` has just listed.
export const properties = Object.fromEntries(
  (Object.entries(propertyRules) as [PropertyName, PropertyRule][]).map(([name, rule]) => [
    name,
    propertyTestcase(name, rule),
  ]),
) as Record<RuleName, ImageTestcase>;
