import type { Waiver } from "./waiver.ts";

/** What can keep the gate shut, by the words of `--fail-on`. */
export const conditions = [
  "fail",
  "dnf",
  "miss",
  "regression",
  "recommended",
  "extended",
  "flaky",
  "waiver-expired",
  "leak",
  "blocker",
] as const;
export type Condition = (typeof conditions)[number];

export const profileNames = ["dev", "ci", "certify", "strict"] as const;
export type ProfileName = (typeof profileNames)[number];

/** What a pipeline accepts. It decides about the gate, and never about a verdict. */
export interface Policy {
  readonly profile: ProfileName;
  readonly failOn: readonly Condition[];
  /** The file with the waivers, and the day (YYYY-MM-DD) that decides which of them hold. */
  readonly waivers?: { readonly path: string; readonly sha256: string; readonly date: string };
  /** The report that this one is compared with. */
  readonly baseline?: Baseline;
}

export interface Baseline {
  readonly id: string;
  /** Of the file. */
  readonly sha256: string;
  readonly createdAt: string;
  /** What is not as it was then, beside the subject's answers. */
  readonly changed: readonly ("tool" | "scope" | "versions" | "subject")[];
}

const ci: readonly Condition[] = ["fail", "dnf", "miss", "leak"];

export const profiles: Readonly<Record<ProfileName, readonly Condition[]>> = {
  dev: ["fail"],
  ci,
  certify: [...ci, "waiver-expired", "blocker"],
  strict: [...ci, "recommended", "extended", "flaky", "waiver-expired", "blocker"],
};

/** Who issues certificates does not go by what the operator puts up with. */
export function honouredBy({ profile }: Policy): readonly Waiver["authority"][] {
  return profile === "certify" || profile === "strict" ? ["forum"] : ["operator", "forum"];
}

export const usualPolicy: Policy = { profile: "ci", failOn: ci };
