import fc from "fast-check";
import { expect, test } from "vitest";
import { UnexpectedResponseError, UsageError } from "../errors.ts";
import { mangledText, oddText } from "../testing/odd-input.ts";
import type { FetchDocument } from "./fetch-document.ts";
import { ReleaseData } from "./release-data.ts";
import { upstreamCves } from "./upstream-cves.ts";
import { officialEnds, upstreamEnds } from "./upstream-ends.ts";
import { upstreamReleases } from "./upstream-releases.ts";

const retrievedAt = "2026-09-01T00:00:00Z";

/** Upstream, as it answers by the end of an address. */
function upstream(documents: Readonly<Record<string, string>>): FetchDocument {
  return (name, url) => {
    const text = Object.entries(documents).find(([part]) => url.includes(part))?.[1];
    const source = { name, url, retrievedAt, sha256: "0".repeat(64) };
    return Promise.resolve({ status: text === undefined ? 404 : 200, text: text ?? "", source });
  };
}

const good = {
  "releases?": `[{"tag_name":"v1.36.3","draft":false,"prerelease":false,"published_at":"2026-07-01T00:00:00Z"},
{"tag_name":"v1.37.0-rc.1","draft":false,"prerelease":true,"published_at":null}]`,
  "schedule.yaml": "schedules:\n- release: 1.36\n  endOfLifeDate: 2027-06-28\n",
  "eol.yaml": "branches:\n- release: '1.30'\n  endOfLifeDate: 2025-06-28\n",
  "k8s-eol-data.yml": "- branch: '1.36'\n  end-of-life: '2027-06-28'\n",
  "index.json": `{"items":[{"id":"CVE-2026-1234"},{"id":"x"}]}`,
  "CVE-2026-1234": `{"containers":{"cna":{"metrics":[{"cvssV3_1":{"baseScore":9.1}}],
"affected":[{"vendor":"k","product":"p","versions":[{"version":"1.2.3","lessThan":"1.2.5","status":"affected"}]}]}}}`,
};

const { releases, endOfLife, officialEndOfLife, cves } = ReleaseData.shape;

const sets = [
  ["releases", upstreamReleases, releases],
  ["ends of life", upstreamEnds, endOfLife],
  ["the official table", officialEnds, officialEndOfLife],
  ["CVEs", upstreamCves, cves],
] as const;

test.each(sets)("%s are read as upstream writes them", async (_, read, schema) => {
  const found = await read(upstream(good));
  expect(schema.parse(found)).toEqual(found);
});

const changed = fc
  .constantFrom(...(Object.keys(good) as (keyof typeof good)[]))
  .chain((name) => fc.oneof(oddText, fc.json(), mangledText(good[name])).map((text) => ({ ...good, [name]: text })));

test.each(sets)(
  "whatever upstream answers, %s can be kept, or it is said that they cannot be read",
  async (_, read, schema) => {
    await fc.assert(
      fc.asyncProperty(changed, async (documents) => {
        try {
          const found = await read(upstream(documents));
          expect(schema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
        } catch (error) {
          if (!(error instanceof UnexpectedResponseError || error instanceof UsageError)) throw error;
          expect(error.message).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 500 },
    );
  },
);

test("a list of releases that never ends is given up", async () => {
  const release = { tag_name: "v1.36.3", draft: false, prerelease: false, published_at: retrievedAt };
  const page = JSON.stringify(Array.from({ length: 100 }, () => release));
  await expect(upstreamReleases(upstream({ "releases?": page }))).rejects.toThrow("has more than 60 pages");
});
