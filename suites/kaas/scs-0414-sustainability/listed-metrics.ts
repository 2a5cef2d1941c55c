const categories = ["gwp_kg", "adp_kg_sb_eq", "ced_mj", "water_m3"] as const;
export type Category = (typeof categories)[number];
export const phases = ["embodied", "operational", "total"] as const;
export type Phase = (typeof phases)[number];

/** Whose they are, and by which labels. */
export const subjects = {
  device: ["datacenter", "component", "device"],
  provider: ["datacenter", "component"],
  tenant: ["project_id", "project_name"],
} as const;
export type Subject = keyof typeof subjects;

/** Water that is used in operation is in no list, though it is part of the total. */
const operational: readonly Category[] = ["gwp_kg", "adp_kg_sb_eq", "ced_mj"];

/** The 29 names that the standard lists. */
export const listedMetrics: readonly string[] = [
  metricName("device", "energy_kwh"),
  ...categories.map((category) => metricName("device", `embodied_${category}`)),
  ...(["provider", "tenant"] as const).flatMap((subject) => [
    metricName(subject, "energy_kwh"),
    ...operational.map((category) => metricName(subject, `operational_${category}`)),
    ...categories.map((category) => metricName(subject, `embodied_${category}`)),
    ...categories.map((category) => metricName(subject, `total_${category}`)),
  ]),
];

export function metricName(subject: Subject, rest: "energy_kwh" | `${Phase}_${Category}`): string {
  return `sustainability_${subject}_${rest}`;
}

const word = `(${Object.keys(subjects).join("|")})`;
const pattern = new RegExp(
  `^sustainability_${word}_(?:energy_kwh|(?:${phases.join("|")})_(?:${categories.join("|")}))$`,
);

/** Whether it is put together of the words that the standard has. */
export function isWellNamed(name: string): boolean {
  return pattern.test(name);
}

/** By the beginning of its name, whatever follows. */
export function subjectOf(name: string): Subject | undefined {
  // The expression knows no other words.
  return new RegExp(`^sustainability_${word}_`).exec(name)?.[1] as Subject | undefined;
}

export { categories };
