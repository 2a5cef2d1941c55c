/** What the testcases of this standard have in common. */
export const declared = {
  url: "https://docs.scs.community/standards/scs-0101-v1-entropy",
  section: "medium",
  lifetime: "week",
} as const;
