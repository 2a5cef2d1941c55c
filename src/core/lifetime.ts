/** How long a result stays valid (SCS-0003). */
export type Lifetime = "day" | "week" | "month" | "quarter" | "year";

/** When a result obtained at `checkedAt` expires: always at midnight UTC, and never within the period it was obtained in. */
export function expiry(checkedAt: Date, lifetime: Lifetime): Date {
  const year = checkedAt.getUTCFullYear();
  const month = checkedAt.getUTCMonth();
  const day = checkedAt.getUTCDate();
  switch (lifetime) {
    case "day":
      return midnight(year, month, day + 2);
    case "week": {
      const sinceMonday = (checkedAt.getUTCDay() + 6) % 7;
      return midnight(year, month, day + 14 - sinceMonday);
    }
    case "month":
      return midnight(year, month + 2, 1);
    case "quarter":
      return midnight(year, (Math.floor(month / 3) + 2) * 3, 1);
    case "year":
      return midnight(year + 1, month + 2, 1);
  }
}

function midnight(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month, day));
}
