export const page = "https://docs.scs.community/standards/scs-0201-v1-cncf-conformance";

/** What the testcases on results of the conformance tests have in common. */
export const common = { url: page, section: "heavy", lifetime: "year" } as const;
