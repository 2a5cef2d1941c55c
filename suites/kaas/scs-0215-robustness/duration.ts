const seconds: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

/** What etcd understands by a period, in seconds: `8h`, `7h60m`, and a number of hours. Undefined for anything else. */
export function secondsOf(period: string): number | undefined {
  if (/^\d+$/.test(period)) return Number(period) * 3600;
  if (!/^(\d+(\.\d+)?[hms])+$/.test(period)) return undefined;
  const parts = period.matchAll(/([\d.]+)([hms])/g);
  return Array.from(parts, ([, count = "", unit = ""]) => Number(count) * (seconds[unit] ?? 0)).reduce((a, b) => a + b);
}
