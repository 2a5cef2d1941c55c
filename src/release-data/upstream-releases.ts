import { z } from "zod";
import { UnexpectedResponseError } from "../errors.ts";
import type { FetchDocument } from "./fetch-document.ts";
import type { ReleaseData, Source } from "./release-data.ts";

const address = "https://api.github.com/repos/kubernetes/kubernetes/releases";
const perPage = 100;
/** Far more than there are: a server that never ends must not keep us for ever. */
const mostPages = 60;

const Page = z.array(
  z.object({
    tag_name: z.string(),
    draft: z.boolean(),
    prerelease: z.boolean(),
    published_at: z.iso.datetime().nullable(),
  }),
);

/** All releases that GitHub lists, with the instants at which they were published. */
export async function upstreamReleases(fetch: FetchDocument): Promise<ReleaseData["releases"]> {
  const sources: Source[] = [];
  const published: Record<string, string> = {};
  for (let page = 1; page <= mostPages; page++) {
    const url = `${address}?per_page=${perPage}&page=${page}`;
    const { text, status, source } = await fetch(`Releases of kubernetes/kubernetes, page ${page}`, url);
    const read = Page.safeParse(status === 404 ? undefined : parsed(text));
    if (!read.success) throw new UnexpectedResponseError(`${url} did not answer with a list of releases.`);
    sources.push(source);
    for (const release of read.data) {
      const [, version] = /^v(\d+\.\d+\.\d+)$/.exec(release.tag_name) ?? [];
      if (version === undefined || release.draft || release.prerelease || release.published_at === null) continue;
      published[version] = release.published_at;
    }
    if (read.data.length < perPage) return { sources, knownUntil: begun(sources), published: someOf(published, url) };
  }
  throw new UnexpectedResponseError(`${address} has more than ${mostPages} pages.`);
}

/** What came out while the pages were fetched may be on none of them. */
function begun(sources: readonly Source[]): string {
  return sources[0]?.retrievedAt ?? new Date(0).toISOString();
}

function someOf(published: Record<string, string>, url: string): Record<string, string> {
  if (Object.keys(published).length > 0) return published;
  throw new UnexpectedResponseError(`${url} answered with no release at all.`);
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Whoever asked for it says what it should have been.
  }
}
