import type { PropertyRule } from "./property.ts";

export const hotfixHours: PropertyRule = {
  requirement: "Where an image promises hot fixes, hotfix_hours says in whole hours how soon.",
  level: "MAY",
  // Digits of any script, as Python counts them.
  accepts: (value = "") => /^\p{Nd}*$/u.test(value),
  expected: "a whole number of hours, 0 for best effort, or not set",
  fault: "The property hotfix_hours is not a whole number.",
  likely: ({ hotfix_hours }) => /^\s*["']?(\d+)(?:\.0+)?\s*(?:h|hours?)?["']?\s*$/i.exec(hotfix_hours ?? "")?.[1],
  placeholder: "HOURS",
};
