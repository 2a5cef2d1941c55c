/** Where all testcases of this folder come from. */
export const page = "https://docs.scs.community/standards/scs-0116-v1-key-manager-standard";
