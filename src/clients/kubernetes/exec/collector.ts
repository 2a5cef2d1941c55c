import { Writable } from "node:stream";
import { UnexpectedResponseError } from "../../../errors.ts";

const mostBytes = 8 * 1024 * 1024;

interface Collector {
  readonly stream: Writable;
  readonly text: () => string;
}

/** Keeps what is written; too much of it is told. */
export function collector(reject: (error: Error) => void): Collector {
  const chunks: Buffer[] = [];
  let length = 0;
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      length += chunk.length;
      if (length <= mostBytes) chunks.push(chunk);
      else reject(new UnexpectedResponseError(`The command in the pod wrote more than ${mostBytes} bytes.`));
      done();
    },
  });
  // A server may go on after it has said that the command has ended.
  stream.on("error", () => undefined);
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}
