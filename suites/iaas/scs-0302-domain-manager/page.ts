/** Where all testcases of this folder come from. */
export const page = "https://docs.scs.community/standards/scs-0302-v1-domain-manager-role";
