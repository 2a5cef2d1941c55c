import { likelyDate, meant } from "./likely.ts";
import { officialTime } from "./official-date.ts";
import { propertyRules } from "./property-rules.ts";
import { valueRule, type StrictRule } from "./strict.ts";
import { isDay, isMoment } from "./text-date.ts";
import { uuidValidity } from "./uuid-validity.ts";

const isAddress = (value: string) => URL.parse(value)?.host !== "" && URL.canParse(value);

/** Properties that tell where an image comes from and how long it can be relied on. */
export const strictPromises = {
  image_source: valueRule("image_source", {
    requirement: "Every public image tells in image_source the address of its file, or that it is private.",
    level: "MUST",
    mandatory: true,
    allows: (value) => value === "private" || isAddress(value),
    expected: "`private`, or an address with a server",
    official: propertyRules.image_source.accepts,
    likely: propertyRules.image_source.likely,
    placeholder: "https://URL-OF-THE-FILE",
  }),
  image_build_date: valueRule("image_build_date", {
    requirement: "Every public image tells in image_build_date when it was built, as YYYY-MM-DD, perhaps with a time.",
    level: "MUST",
    deviations: ["D09"],
    mandatory: true,
    allows: isMoment,
    expected: "YYYY-MM-DD, YYYY-MM-DD hh:mm or YYYY-MM-DD hh:mm:ss, in UTC",
    official: (value = "") => officialTime(value) !== undefined,
    deviation: "D09",
    likely: ({ image_build_date = "" }) => likelyDate(image_build_date),
    placeholder: "YYYY-MM-DD",
  }),
  provided_until: valueRule("provided_until", {
    requirement: "Every public image tells in provided_until a day, `none` or `notice`.",
    level: "MUST",
    deviations: ["D09"],
    mandatory: true,
    allows: (value) => value === "none" || value === "notice" || isDay(value),
    expected: "a day YYYY-MM-DD, `none` or `notice`",
    official: propertyRules.provided_until.accepts,
    deviation: "D09",
    likely: ({ provided_until = "" }) => meant(provided_until, ["none", "notice"]) ?? likelyDate(provided_until),
    placeholder: "YYYY-MM-DD",
  }),
  uuid_validity: valueRule("uuid_validity", {
    requirement: "Every public image tells in uuid_validity how long its id can be used, in the words of the standard.",
    level: "MUST",
    deviations: ["D09"],
    mandatory: true,
    allows: (value) => ["none", "notice", "forever"].includes(value) || /^last-0*[1-9]\d*$/.test(value) || isDay(value),
    expected: "`none`, `notice`, `forever`, `last-N` with a number N from 1 on, or a day YYYY-MM-DD",
    official: uuidValidity.accepts,
    deviation: "D09",
    absentDeviation: "D09",
    likely: uuidValidity.likely,
    placeholder: "last-N",
  }),
  hotfix_hours: valueRule("hotfix_hours", {
    requirement: "Where an image promises hot fixes, hotfix_hours is a number.",
    level: "MAY",
    mandatory: false,
    allows: (value) => /^\d+(?:\.\d+)?$/.test(value),
    expected: "a number of hours, 0 for best effort",
    official: propertyRules.hotfix_hours.accepts,
    likely: propertyRules.hotfix_hours.likely,
    placeholder: "HOURS",
  }),
  maintained_until: valueRule("maintained_until", {
    requirement: "Where an image tells how long its makers maintain it, that is a day.",
    level: "MAY",
    deviations: ["D15"],
    mandatory: false,
    allows: isDay,
    expected: "YYYY-MM-DD",
    deviation: "D15",
    likely: ({ maintained_until = "" }) => likelyDate(maintained_until),
    placeholder: "YYYY-MM-DD",
  }),
  l1_support_contact: valueRule("l1_support_contact", {
    requirement: "Where an image names a contact for support, that is a URI.",
    level: "MAY",
    deviations: ["D15"],
    mandatory: false,
    allows: (value) => URL.canParse(value),
    expected: "a URI such as mailto:support@example.org",
    deviation: "D15",
    placeholder: "URI",
  }),
} satisfies Record<string, StrictRule>;
