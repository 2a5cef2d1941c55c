export const page = "https://docs.scs.community/standards/scs-0215-v1-robustness-features";

/** What the testcases that look at a cluster have in common. */
export const common = { url: page, section: "light", lifetime: "week" } as const;
