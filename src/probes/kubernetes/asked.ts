import { z } from "zod";
import { HttpError, PrivilegeError, UnexpectedResponseError } from "../../errors.ts";

/** Why a question has no answer: the login may not ask it, nobody serves it, or the answer was an error. */
const Unanswered = [
  /** `action` in the words of `kubectl auth can-i`. */
  z.object({ outcome: z.literal("refused"), action: z.string(), message: z.string() }),
  z.object({ outcome: z.literal("absent") }),
  z.object({ outcome: z.literal("failed"), message: z.string() }),
] as const;

/** What came of a question where other evidence may decide as well: the answer, or why there is none. */
export function askedOf<T extends z.ZodType>(answer: T) {
  return z.discriminatedUnion("outcome", [z.object({ outcome: z.literal("answered"), answer }), ...Unanswered]);
}

export type Unanswered = z.infer<(typeof Unanswered)[number]>;
export type Asked<T> = { readonly outcome: "answered"; readonly answer: T } | Unanswered;

/** Only an API server that does not answer at all fails the probe. */
export async function asked<T>(action: string, request: Promise<T>): Promise<Asked<T>> {
  try {
    return { outcome: "answered", answer: await request };
  } catch (error) {
    return unanswered(action, error);
  }
}

/** The answer, for a question that has nothing to say without it. */
export function answerOf<T>(asked: Asked<T>, what: string): T {
  switch (asked.outcome) {
    case "answered":
      return asked.answer;
    case "refused":
      throw new PrivilegeError(asked.message);
    case "absent":
      throw new UnexpectedResponseError(`The API server does not know of any ${what}.`);
    case "failed":
      throw new UnexpectedResponseError(asked.message);
  }
}

function unanswered(action: string, error: unknown): Unanswered {
  if (error instanceof PrivilegeError) return { outcome: "refused", action, message: error.message };
  if (error instanceof UnexpectedResponseError) return { outcome: "failed", message: error.message };
  if (error instanceof z.ZodError) return { outcome: "failed", message: "The answer is not what the API documents." };
  if (!(error instanceof HttpError)) throw error;
  const { status, message } = error;
  if (status === 403) return { outcome: "refused", action, message };
  // 406: an older server, which has the document in another form only.
  if (status === 404 || status === 406) return { outcome: "absent" };
  if (status === 401 || status === 429) throw error;
  return { outcome: "failed", message };
}
