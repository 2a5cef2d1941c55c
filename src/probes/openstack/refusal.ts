import { HttpError, QuotaError } from "../../errors.ts";

/** Nova says it with 403, Cinder with 413, Neutron with 409: the word is what they have in common. */
export function isOverQuota(error: unknown): error is HttpError {
  if (!(error instanceof HttpError)) return false;
  return error.status === 413 || ([403, 409].includes(error.status) && /quota/i.test(error.exchange.body));
}

/** The answer; a refusal for lack of quota as what it is. */
export async function quotaIfRefused<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (isOverQuota(error)) throw new QuotaError(error.message, { cause: error });
    throw error;
  }
}
