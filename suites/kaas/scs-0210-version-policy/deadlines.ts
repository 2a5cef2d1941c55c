/** How long something may take: days of 24 hours, or months of the calendar. */
export type Allowance = { readonly days: number } | { readonly months: number };

export type Answer = "yes" | "no" | "unknown";

const dayMs = 86_400_000;

/** When the allowance after an instant ends. */
function endOf(start: number, allowance: Allowance): number {
  return "days" in allowance ? start + allowance.days * dayMs : addMonths(start, allowance.months);
}

/** The same day and time so many months later, in UTC; where that month has no such day, its last one. */
export function addMonths(start: number, months: number): number {
  const date = new Date(start);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const midnight = Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay));
  return midnight + (start - new Date(start).setUTCHours(0, 0, 0, 0));
}

/** Whether the allowance is over. Of a release of which only the day is known, that may be open for a day. */
export function isOver(moment: string, allowance: Allowance, now: number): Answer {
  const { first, last } = spanOf(moment);
  if (now > endOf(last, allowance)) return "yes";
  return now > endOf(first, allowance) ? "unknown" : "no";
}

/** The day on which the allowance ends. */
export function dueDay(moment: string, allowance: Allowance): string {
  return dayOf(endOf(spanOf(moment).last, allowance));
}

/** YYYY-MM-DD in UTC. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Whether something published after `knownUntil`, of which we cannot know, could be due by now. */
export function couldBeDue(knownUntil: string, allowance: Allowance, now: number): boolean {
  return now > endOf(Date.parse(knownUntil), allowance);
}

/** The instants at which something can have been published. */
function spanOf(moment: string): { readonly first: number; readonly last: number } {
  const first = Date.parse(moment);
  return { first, last: /^\d{4}-\d{2}-\d{2}$/.test(moment) ? first + dayMs - 1 : first };
}
