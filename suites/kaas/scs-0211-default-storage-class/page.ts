export const page = "https://docs.scs.community/standards/scs-0211-v2-kaas-default-storage-class";

export const common = { url: page, lifetime: "week" } as const;
