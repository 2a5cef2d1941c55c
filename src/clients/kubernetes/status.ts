import { isJson, type Answer } from "../http/answer.ts";

/** This answer when its status is 2xx; else an error with what the API server says in its own words. */
export function succeeded(answer: Answer): Answer {
  if (answer.status < 400) return answer.ok();
  throw answer.error(statusMessage(answer));
}

/** The message of the `Status` that the API server answers errors with. */
function statusMessage({ text }: Answer): string | undefined {
  try {
    const status: unknown = JSON.parse(text);
    if (isJson(status) && status["kind"] === "Status" && typeof status["message"] === "string")
      return status["message"];
  } catch {
    return undefined; // A front end answered; what it said is shown as it is.
  }
  return undefined;
}
