import { describe, expect, test } from "vitest";
import { HttpClient } from "../clients/http/http-client.ts";
import { serve, type Route } from "../testing/http-routes.ts";
import { TestClock } from "../testing/test-clock.ts";
import { record, release, upstreamMirror, upstreamPaths } from "../testing/upstream-mirror.ts";
import { documentFetcher } from "./fetch-document.ts";
import { fetchReleaseData } from "./fetch-release-data.ts";
import { sha256Of } from "./read-release-data.ts";
import { ReleaseData } from "./release-data.ts";

const now = "2026-08-13T08:00:00.000Z";

async function fetched(changes: Readonly<Record<string, Route>> = {}) {
  await using server = await serve(upstreamMirror(changes));
  const clock = new TestClock();
  await using client = new HttpClient({ tls: { verify: true }, env: {}, clock, random: () => 0 });
  const fetch = documentFetcher({
    client,
    userAgent: "test",
    now: () => new Date(now),
    signal: AbortSignal.timeout(20_000),
    mirror: new URL(`${server.url}/`),
  });
  try {
    return { data: await fetchReleaseData(fetch), errors: [], log: server.log };
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    return { data: undefined, errors: error.errors.map(String), log: server.log };
  }
}

const { releases, schedule, ended, official, feed, cve } = upstreamPaths;

test("everything that upstream says is brought into one form", async () => {
  const { data } = await fetched();
  expect(ReleaseData.parse(data)).toEqual(data);
  expect(data).toMatchObject({
    releases: {
      knownUntil: now,
      published: {
        "1.36.3": "2026-07-22T21:00:00Z",
        "1.36.2": "2026-06-11T21:00:00Z",
        "1.36.0": "2026-04-22T17:00:00Z",
      },
    },
    endOfLife: { knownUntil: now, branches: { "1.36": "2027-06-28", "1.30": "2025-07-15", "1.22": "2022-12-08" } },
    officialEndOfLife: { complete: true, branches: { "1.36": "2027-06-28", "1.30": "2025-06-28" } },
    cves: {
      examined: 2,
      records: [{ id: "CVE-2026-0001", scores: [{ metric: "cvssV3_1", baseScore: 8.1 }] }],
      unreadable: [],
    },
  });
  expect(Object.keys(data?.releases.published ?? {})).toHaveLength(3);
});

test("each document is named by its original address, with time and digest", async () => {
  const { data } = await fetched({ [`GET ${official}`]: { body: "- { branch: '1.36', end-of-life: 2027-06-28 }" } });
  expect(data?.officialEndOfLife.sources).toEqual([
    {
      name: "Table of the official suite",
      url: `https:/${official}`,
      retrievedAt: now,
      sha256: sha256Of("- { branch: '1.36', end-of-life: 2027-06-28 }"),
    },
  ]);
  expect(data?.cves.sources.map(({ name }) => name)).toEqual(["Official CVE feed of Kubernetes", "CVE-2026-0001"]);
});

test("all pages of releases are read", async () => {
  const full = Array.from({ length: 100 }, (_, index) => release(`1.36.${index}`, "2026-07-22T21:00:00Z"));
  const { data, log } = await fetched({
    [`GET ${releases}?per_page=100&page=1`]: { body: full },
    [`GET ${releases}?per_page=100&page=2`]: { body: [release("1.35.0", "2025-12-17T18:00:00Z")] },
  });
  expect(Object.keys(data?.releases.published ?? {})).toHaveLength(101);
  expect(log.filter(({ path }) => path.startsWith(releases))).toHaveLength(2);
});

describe("a CVE without a record that can be read is told, and hinders nothing", () => {
  test.each<[string, Readonly<Record<string, Route>>, string]>([
    [
      "not there",
      { [`GET ${cve("CVE-2026-0002")}`]: { status: 404, body: { error: "CVE_RECORD_DNE" } } },
      "there is no such record",
    ],
    [
      "another form",
      { [`GET ${cve("CVE-2026-0002")}`]: { body: { data_type: "CVE" } } },
      "it does not have the form of a CVE record",
    ],
    ["no JSON", { [`GET ${cve("CVE-2026-0002")}`]: { body: "<html>" } }, "it does not have the form of a CVE record"],
  ])("%s", async (_, changes, reason) => {
    const { data } = await fetched(changes);
    expect(data?.cves).toMatchObject({
      records: [{ id: "CVE-2026-0001" }],
      unreadable: [{ id: "CVE-2026-0002", reason }],
    });
  });

  test("no id", async () => {
    const { data, log } = await fetched({
      [`GET ${feed}`]: { body: { items: [{ id: "CVE-2026-0001" }, { id: "../../x" }] } },
    });
    expect(data?.cves.unreadable).toEqual([{ id: "../../x", reason: "that is no id of a CVE" }]);
    expect(log.filter(({ path }) => path.startsWith("/cveawg"))).toHaveLength(1);
  });
});

describe("nothing is brought when something cannot be had", () => {
  test.each<[string, Readonly<Record<string, Route>>, RegExp]>([
    [
      "GitHub's limit",
      { [`GET ${releases}?per_page=100&page=1`]: { status: 403, body: { message: "API rate limit exceeded" } } },
      /403.*API rate limit exceeded/,
    ],
    [
      "an object instead of a list",
      { [`GET ${releases}?per_page=100&page=1`]: { body: { message: "no" } } },
      /did not answer with a list of releases/,
    ],
    [
      "a page that is gone",
      { [`GET ${releases}?per_page=100&page=1`]: { status: 404 } },
      /did not answer with a list of releases/,
    ],
    ["no release", { [`GET ${releases}?per_page=100&page=1`]: { body: [] } }, /answered with no release at all/],
    ["a table in another form", { [`GET ${schedule}`]: { body: "releases: []" } }, /schedule.yaml is not the table/],
    [
      "a table without days",
      { [`GET ${ended}`]: { body: "branches: [{ release: 1.30, endOfLifeDate: soon }]" } },
      /eol.yaml is not the table/,
    ],
    ["a table that is no YAML", { [`GET ${ended}`]: { body: "branches: [" } }, /is not valid YAML/],
    ["an official table that is gone", { [`GET ${official}`]: { status: 404 } }, /k8s-eol-data.yml is not the table/],
    ["an empty feed", { [`GET ${feed}`]: { body: { items: [] } } }, /index.json is not the list of CVEs/],
    [
      "a record behind an error",
      { [`GET ${cve("CVE-2026-0001")}`]: { status: 500, body: record(9) } },
      /CVE-2026-0001 answered 500/,
    ],
    ["a connection that breaks", { [`GET ${feed}`]: "reset" }, /cannot be reached/],
  ])("%s", async (_, changes, sentence) => {
    const { data, errors } = await fetched(changes);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(sentence);
  });

  test("and all that is missing is named", async () => {
    const gone = { status: 500, body: "gone" };
    const { errors } = await fetched({
      [`GET ${official}`]: gone,
      [`GET ${cve("CVE-2026-0001")}`]: gone,
      [`GET ${cve("CVE-2026-0002")}`]: gone,
    });
    expect(errors).toHaveLength(3);
  });
});
