import { randomBytes } from "node:crypto";

/** Sorts by time, is a legal folder name everywhere, and is short enough for the names of resources. */
export function newRunId(now: Date): string {
  const [day = "", time = ""] = now.toISOString().split("T");
  return `${day.replaceAll("-", "")}-${time.slice(0, 8).replaceAll(":", "")}-${randomBytes(3).toString("hex")}`;
}
