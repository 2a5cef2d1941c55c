export const page = "https://docs.scs.community/standards/scs-0412-v1-metering-json";

/** What the testcases have in common: what is sent changes with each update of the telemetry. */
export const common = { url: page, section: "light", lifetime: "week" } as const;
