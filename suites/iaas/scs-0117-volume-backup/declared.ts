/** What the testcases of this standard have in common. */
export const declared = {
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0117-v1-volume-backup-service",
  section: "medium",
  lifetime: "week",
} as const;
