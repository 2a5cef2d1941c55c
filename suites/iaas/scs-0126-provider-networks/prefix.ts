/** Of `2001:db8::/32` 32; of something else more than any prefix has. */
export function lengthOf(prefix: string): number {
  const length = /\/(\d{1,3})$/.exec(prefix)?.[1];
  return length === undefined ? Number.POSITIVE_INFINITY : Number(length);
}

/** Whether all of an IPv6 prefix lies in 2000::/3, from which public addresses are given out. */
export function isGlobalUnicast(prefix: string): boolean {
  return /^[23][0-9a-f]{3}:/i.test(prefix) && lengthOf(prefix) >= 3;
}
