export const page = "https://docs.scs.community/standards/scs-0414-v1-sustainability-monitoring-data-formats";

export const common = { url: page, section: "light", lifetime: "week" } as const;
