import type { V1Status } from "@kubernetes/client-node";
import type { AnswerParts } from "../../http/answer.ts";
import type { Connection } from "./kube-config.ts";

/** With which exit code a command ended; undefined when it was not run. */
export function exitCodeOf({ status, reason, details }: V1Status): number | undefined {
  if (status === "Success") return 0;
  if (reason !== "NonZeroExitCode") return undefined;
  const code = details?.causes?.find((cause) => cause.reason === "ExitCode")?.message ?? "";
  return /^\d+$/.test(code) ? Number(code) : undefined;
}

/** What comes over the websocket's own channel for errors, as if it were an answer. */
export function failureOf(status: V1Status, { url }: Connection): AnswerParts {
  const bytes = Buffer.from(JSON.stringify({ ...status, kind: "Status" }));
  return { method: "GET", url, status: codeOf(status), headers: {}, bytes };
}

/** The library hands over whatever the server sent. */
function codeOf({ code = 500 }: V1Status): number {
  return Number.isInteger(code) && code >= 100 && code <= 599 ? code : 500;
}
