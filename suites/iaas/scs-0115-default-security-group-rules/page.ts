/** Where all testcases of this folder come from. */
export const page = "https://docs.scs.community/standards/scs-0115-v1-default-rules-for-security-groups";
