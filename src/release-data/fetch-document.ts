import type { HttpClient } from "../clients/http/http-client.ts";
import { sha256Of } from "./read-release-data.ts";
import type { Source } from "./release-data.ts";

/** A document of upstream, as it was fetched. */
export interface FetchedDocument {
  readonly status: number;
  readonly text: string;
  readonly source: Source;
}

/** Fetches a document by its address; a status other than 2xx and 404 is an error, like no answer at all. */
export type FetchDocument = (name: string, url: string) => Promise<FetchedDocument>;

interface FetchOptions {
  readonly client: HttpClient;
  readonly userAgent: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Where copies of the documents are, by host and path; undefined for the originals. */
  readonly mirror: URL | undefined;
}

export function documentFetcher({ client, userAgent, now, signal, mirror }: FetchOptions): FetchDocument {
  return async (name, url) => {
    const request = { method: "GET", url: mirrored(url, mirror), headers: { accept: "*/*" } } as const;
    const answer = await client.send(request, { userAgent }, signal);
    if (answer.status !== 404) answer.ok();
    const { status, text, bytes } = answer;
    return { status, text, source: { name, url, retrievedAt: now().toISOString(), sha256: sha256Of(bytes) } };
  };
}

function mirrored(url: string, mirror: URL | undefined): URL {
  const original = new URL(url);
  if (mirror === undefined) return original;
  const base = mirror.href.replace(/\/+$/, "");
  return new URL(`${base}/${original.host}${original.pathname}${original.search}`);
}
