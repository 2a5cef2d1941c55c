import { z } from "zod";
import { HttpError } from "../../errors.ts";
import type { Cause } from "../../core/verdict.ts";

/** The cloud's answer to a request that it did not grant. */
export const Refusal = z.object({ status: z.int(), message: z.string() });
export type Refusal = z.infer<typeof Refusal>;

/** What was asked for, or how it was refused. Whatever else went wrong is thrown: then nobody knows. */
export async function granted<T>(
  request: Promise<T>,
): Promise<{ readonly value: T; readonly refusal: null } | { readonly value: null; readonly refusal: Refusal }> {
  try {
    return { value: await request, refusal: null };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return { value: null, refusal: { status: error.status, message: error.message } };
  }
}

/** Why a testcase is undecided when it rests on what was refused. */
export function causeOf({ status }: Refusal): Cause {
  return causes[status] ?? "unexpected-response";
}

const causes: Readonly<Record<number, Cause>> = {
  401: "unauthorized",
  403: "privilege",
  413: "quota",
  429: "rate-limited",
};
