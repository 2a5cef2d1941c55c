import { z } from "zod";
import { granted, Refusal } from "../../../src/probes/openstack/granted.ts";

/** One thing that a member does with the key manager. */
export const Step = z.object({
  operation: z.string(),
  /** Whether it came out as it should. Null when it was refused. */
  outcome: z.enum(["done", "wrong"]).nullable(),
  refusal: Refusal.nullable(),
});
export type Step = z.infer<typeof Step>;

/** What is recorded of a row of steps; without a key manager there are none. */
export const Steps = z.object({ offered: z.boolean(), steps: z.array(Step) });
export type Steps = z.infer<typeof Steps>;

/** `isRight` looks at what came back; what came back is not recorded. */
export async function taken<T>(
  operation: string,
  request: Promise<T>,
  isRight: (answer: T) => boolean = () => true,
): Promise<{ readonly step: Step; readonly answer: T | null }> {
  const { value, refusal } = await granted(request);
  if (refusal !== null) return { step: { operation, outcome: null, refusal }, answer: null };
  const outcome = isRight(value) ? "done" : "wrong";
  return { step: { operation, outcome, refusal: null }, answer: value };
}

/** What is looked for after a deletion. */
export function isAbsent(thing: unknown): boolean {
  return thing === undefined;
}
