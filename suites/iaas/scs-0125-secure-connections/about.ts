/** What all testcases of this standard declare alike. */
export const declared = {
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0125-v1-secure-connections",
  section: "light",
  lifetime: "week",
  deviations: ["D41"],
} as const;
