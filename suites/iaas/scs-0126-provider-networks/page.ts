import type { Declaration } from "../../../src/core/testcase.ts";

export const page = "https://docs.scs.community/standards/scs-0126-v1-provider-networks";

/** What all testcases of this standard have in common. */
export const common = {
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D42"],
} as const satisfies Partial<Declaration>;
