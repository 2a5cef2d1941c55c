export const page = "https://docs.scs.community/standards/scs-0210-v2-k8s-version-policy";

/** What the testcases have in common: upstream moves every day, and so may the offer. */
export const common = { url: page, section: "light", lifetime: "day" } as const;
