export const page = "https://docs.scs.community/standards/scs-0219-v1-kaas-networking";
