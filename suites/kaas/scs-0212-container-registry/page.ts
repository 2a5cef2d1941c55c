export const page = "https://docs.scs.community/standards/scs-0212-v1-requirements-for-container-registry";

export const common = { url: page, section: "light", lifetime: "quarter" } as const;
