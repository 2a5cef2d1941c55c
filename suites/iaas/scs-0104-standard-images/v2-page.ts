export const v2 = "https://docs.scs.community/standards/scs-0104-v2-standard-images";
