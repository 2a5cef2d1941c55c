const form = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:[.,]\d{1,9})?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** Whether it is a time of ISO 8601, to the second at least, on a day that exists. */
export function isIsoTime(text: string): boolean {
  return isoTime(text) !== undefined;
}

/** Its milliseconds since 1970, and whether it says in which zone it is; without one it is taken for UTC. */
export function isoTime(text: string): { readonly ms: number; readonly hasZone: boolean } | undefined {
  const [, year, month, day, hour, minute, second, zone] = form.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(`${year}-${month}-${day}`)) return undefined;
  // A leap second is the 61st of its minute.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const [fraction = ""] = /(?<=[.,])\d+/.exec(text) ?? [];
  const ms = date.getTime() + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  return { ms: ms + Number(`0.${fraction || 0}`) * 1000 - offsetMs(zone), hasZone: zone !== undefined };
}

function offsetMs(zone: string | undefined): number {
  const [, sign, hours, minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? "") ?? [];
  const ms = (Number(hours ?? 0) * 60 + Number(minutes)) * 60_000;
  return sign === "-" ? -ms : ms;
}
