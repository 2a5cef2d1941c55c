export const page = "https://docs.scs.community/standards/scs-0214-v2-k8s-node-distribution";

/** What the testcases that look at nodes have in common. */
export const common = { url: page, section: "light", lifetime: "week" } as const;
