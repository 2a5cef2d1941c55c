import { z } from "zod";
import { granted, Refusal } from "./granted.ts";

/** One thing that somebody tried to do. */
export const Attempt = z.object({
  operation: z.string(),
  /** Whether it came out as it should. Null when it was refused. */
  outcome: z.enum(["done", "wrong"]).nullable(),
  refusal: Refusal.nullable(),
});
export type Attempt = z.infer<typeof Attempt>;

/** What is recorded of a row of attempts; without the service there are none. */
export const Attempts = z.object({ offered: z.boolean(), attempts: z.array(Attempt) });
export type Attempts = z.infer<typeof Attempts>;

/** `isRight` looks at what came back; what came back is not recorded. */
export async function attempted<T>(
  operation: string,
  request: Promise<T>,
  isRight: (answer: T) => boolean = () => true,
): Promise<{ readonly attempt: Attempt; readonly answer: T | null }> {
  const { value, refusal } = await granted(request);
  if (refusal !== null) return { attempt: { operation, outcome: null, refusal }, answer: null };
  const outcome = isRight(value) ? "done" : "wrong";
  return { attempt: { operation, outcome, refusal: null }, answer: value };
}

/** Reads once more what is not as expected: whatever lies between may have spoilt it, but hardly twice. */
export async function twiceUnless<T>(read: () => Promise<T>, expected: T): Promise<T> {
  const first = await read();
  return first === expected ? first : read();
}

/** What is looked for after a deletion. */
export function isAbsent(thing: unknown): boolean {
  return thing === undefined;
}
