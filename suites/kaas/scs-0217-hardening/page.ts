export const page = "https://docs.scs.community/standards/scs-0217-v1-cluster-hardening";

/** What the testcases that look at a cluster have in common. */
export const common = { url: page, section: "light", lifetime: "week" } as const;
