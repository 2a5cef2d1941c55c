import { existsSync, readFileSync } from "node:fs";
import { IntegrityError } from "../../errors.ts";
import { eventSchema, type LoggedEvent, type RunStart } from "./event-schema.ts";

export interface ReadLog {
  readonly start: RunStart;
  readonly events: readonly LoggedEvent[];
}

/** The log of a run; undefined where there is none, or the run was killed before its first line was complete. */
export function readEventLog(file: string): ReadLog | undefined {
  if (!existsSync(file)) return undefined;
  const texts = readFileSync(file, "utf8").split("\n");
  const events = texts.flatMap((text, index) => {
    const parsed = eventSchema.safeParse(parse(text));
    if (parsed.success) return [parsed.data];
    // Killed in the midst of a line: what it was about did not go on.
    if (index === texts.length - 1) return [];
    throw new IntegrityError(`${file}, line ${index + 1}, is not a line of a log of events.`);
  });
  const [start] = events;
  if (start === undefined) return undefined;
  if (start.type !== "run.start") throw new IntegrityError(`${file} does not begin with the start of a run.`);
  return { start, events };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
