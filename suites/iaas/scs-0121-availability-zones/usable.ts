/** The names of the zones that can be used, in order. */
export function usable(zones: readonly { readonly name: string; readonly available: boolean }[] | null): string[] {
  return [...new Set((zones ?? []).filter(({ available }) => available).map(({ name }) => name))].sort();
}

export const page = "https://docs.scs.community/standards/scs-0121-v1-Availability-Zones-Standard";
