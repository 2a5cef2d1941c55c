import type { IncomingMessage } from "node:http";
import type { AnswerParts } from "../../http/answer.ts";
import type { Connection } from "./kube-config.ts";

const mostBytes = 64 * 1024;

/** The answer of a server that does not go over to a websocket. */
export async function partsOf(response: IncomingMessage, { url }: Connection): Promise<AnswerParts> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) break;
    chunks.push(chunk);
  }
  const headers = Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")]);
  return {
    method: "GET",
    url,
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers) as Record<string, string>,
    bytes: Buffer.concat(chunks),
  };
}
