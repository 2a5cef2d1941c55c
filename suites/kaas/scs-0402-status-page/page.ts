export const page = "https://docs.scs.community/standards/scs-0402-v1-status-page-openapi-spec-decision";

export const common = { url: page, section: "light", lifetime: "week" } as const;
