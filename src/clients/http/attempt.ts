import { promisify } from "node:util";
import { brotliDecompress, unzip } from "node:zlib";
import { request as send, type Dispatcher } from "undici";
import type { AnswerParts } from "./answer.ts";

export interface HttpRequest {
  readonly method: "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: URL;
  /** Several values are sent as several headers of that name. */
  readonly headers?: Readonly<Record<string, string | string[]>> | undefined;
  readonly body?: string | Uint8Array | undefined;
  /**
   * GET and HEAD always are; for others only who sends it can know that a second time does no harm. `unless begun` is for
   * servers whose 429 says that they turned a request away before they looked into it.
   */
  readonly repeatable?: boolean | "unless begun" | undefined;
}

/** The body is not what a client can take in. */
export class UnreadableBody extends Error {
  override readonly name = "UnreadableBody";
}

/** One request, one answer, nothing followed and nothing repeated. */
export async function attempt(
  { method, url, headers, body }: HttpRequest,
  { dispatcher, maxBodyBytes }: { readonly dispatcher: Dispatcher; readonly maxBodyBytes: number },
  signal: AbortSignal,
): Promise<AnswerParts> {
  const address = new URL(url);
  address.username = address.password = address.hash = "";
  const response = await send(address, {
    method,
    dispatcher,
    signal,
    headers: { accept: "application/json", "accept-encoding": "identity", ...headers },
    ...(body !== undefined && { body }),
  });
  const received = flat(response.headers);
  const raw = await read(response.body, maxBodyBytes);
  const bytes = await unpacked(raw, received["content-encoding"], maxBodyBytes);
  return { method, url: address, status: response.statusCode, headers: received, bytes };
}

async function read(body: AsyncIterable<Buffer>, maxBodyBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBodyBytes) throw new UnreadableBody(`answered with more than ${maxBodyBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// Compression is not asked for, but some front ends compress regardless.
async function unpacked(raw: Buffer, encoding: string | undefined, maxOutputLength: number): Promise<Buffer> {
  if (raw.length === 0 || encoding === undefined || /^identity$/i.test(encoding)) return raw;
  const unpack = unpackers[encoding.toLowerCase()];
  if (unpack === undefined) throw new UnreadableBody("answered in an unknown content encoding");
  try {
    return await unpack(raw, { maxOutputLength });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") {
      throw new UnreadableBody(`answered with more than ${maxOutputLength} bytes`, { cause });
    }
    throw new UnreadableBody("answered with a body that cannot be unpacked", { cause });
  }
}

const gunzip = promisify(unzip);
const unpackers: Readonly<Record<string, (raw: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>>> = {
  gzip: gunzip,
  "x-gzip": gunzip,
  deflate: gunzip,
  br: promisify(brotliDecompress),
};

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const pairs = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), [value].flat().join(", ")]));
}
