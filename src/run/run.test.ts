import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { inconclusive, violation } from "../core/finding.ts";
import { probe } from "../core/probe.ts";
import type { AnyPreflight } from "../core/preflight.ts";
import type { Scope } from "../core/scope.ts";
import { testcase, type Entry } from "../core/testcase.ts";
import { CancelledError, IntegrityError, UnreachableError } from "../errors.ts";
import type { RunEvent } from "./events.ts";
import { testResources } from "../testing/probe-context.ts";
import { LiveEvidence } from "./live-evidence.ts";
import { planOf, type Wish } from "./plan.ts";
import { RecordedEvidence } from "./recorded-evidence.ts";
import { Recorder } from "./recorder.ts";
import { run } from "./run.ts";

const about = {
  requirement: "One.",
  level: "MUST",
  url: "https://example.org",
  section: "light",
  lifetime: "week",
} as const;

const number = probe({
  id: "number",
  summary: "The number",
  effect: "reads",
  timeoutMs: 1_000,
  schema: z.number(),
  needs: {},
  observe: async (_, { target }) => (target as { number: number }).number,
});
const created = probe({ ...number, id: "created", effect: "creates" });
const login = probe({
  ...number,
  id: "login",
  observe: async (_, { target }) => {
    if ((target as { down?: boolean }).down)
      throw new UnreachableError("http://keystone.example", "connection refused");
    return 0;
  },
});

const isOne = testcase({
  ...about,
  id: "is-one",
  needs: { number },
  judge: ({ number: it }) => (it === 1 ? [] : [violation("It is not one.")]),
});
const crashes = testcase({
  ...about,
  id: "crashes",
  needs: { number },
  judge: () => {
    throw new TypeError("oops");
  },
});
const creates = testcase({ ...about, id: "creates", needs: { created }, judge: () => [] });
const later: Entry = { ...about, id: "later", pending: "not-implemented" };
const attested: Entry = { ...about, id: "attested", pending: "needs-attestation" };

const welcome: AnyPreflight = { needs: { login }, judge: () => [], describe: () => ({ region: "RegionOne" }) };
const refusal: AnyPreflight = { ...welcome, judge: () => [inconclusive("Too mighty.", { cause: "privilege" })] };

const scope: Scope = {
  id: "scope",
  uuid: "00000000-0000-4000-8000-000000000000",
  name: "Scope",
  url: "https://example.org",
  layer: "iaas",
  versions: [
    {
      version: "v1",
      standards: [
        {
          id: "std",
          title: "Standard",
          url: "https://example.org",
          main: [isOne, crashes, creates, later],
          recommended: [attested],
          extended: [],
        },
      ],
    },
  ],
  timeline: [{ date: "2026-01-01", versions: { v1: "effective" } }],
};

const wish: Wish = {
  scope,
  versions: scope.versions,
  date: "2026-06-30",
  preflight: welcome,
  selection: [],
  target: "all",
  readOnly: false,
};

async function outcome(change: Partial<Wish>, subject: unknown, signal = new AbortController().signal) {
  const events: RunEvent[] = [];
  const emit = (event: RunEvent) => void events.push(event);
  const now = () => new Date("2026-06-30T12:00:00Z");
  const source = new LiveEvidence({
    targetFor: () => subject,
    resources: testResources(),
    concurrency: 2,
    now,
    emit,
    signal,
  });
  const { results, preflight, subject: details } = await run(planOf({ ...wish, ...change }), source, emit);
  const verdicts = Object.fromEntries(
    results.map(({ testcase: id, verdict, cause }) => [id, cause === undefined ? verdict : `${verdict} ${cause}`]),
  );
  const asked = events.flatMap((event) => (event.type === "probe.start" ? [event.probe] : []));
  return { verdicts, results, preflight, details, asked, events };
}

describe("run", () => {
  test("ends every declared testcase in one honest state", async () => {
    const { verdicts, details } = await outcome({}, { number: 1 });
    expect(verdicts).toEqual({
      attested: "MISS needs-attestation",
      crashes: "DNF tool-bug",
      creates: "PASS",
      "is-one": "PASS",
      later: "MISS not-implemented",
    });
    expect(details).toEqual({ region: "RegionOne" });
  });

  test("fails what the subject gets wrong", async () => {
    expect((await outcome({}, { number: 2 })).verdicts).toMatchObject({ "is-one": "FAIL" });
  });

  test("asks only what the selection needs", async () => {
    const { verdicts, asked } = await outcome({ selection: ["is-one"] }, { number: 1 });
    expect(verdicts).toEqual({
      attested: "MISS deselected",
      crashes: "MISS deselected",
      creates: "MISS deselected",
      "is-one": "PASS",
      later: "MISS deselected",
    });
    expect(asked).toEqual(["login", "number"]);
  });

  test("creates nothing in a read-only run", async () => {
    const { verdicts, asked } = await outcome({ readOnly: true }, { number: 1 });
    expect(verdicts).toMatchObject({ creates: "MISS read-only", "is-one": "PASS" });
    expect(asked).not.toContain("created");
  });

  test("stops at a preflight that refuses, with its cause for all", async () => {
    const { verdicts, asked, preflight } = await outcome({ preflight: refusal }, { number: 1 });
    expect(preflight).toMatchObject({ verdict: "DNF", cause: "privilege" });
    expect(verdicts).toMatchObject({
      "is-one": "DNF privilege",
      crashes: "DNF privilege",
      later: "MISS not-implemented",
    });
    expect(asked).toEqual(["login"]);
  });

  test("stops at a subject that is not there", async () => {
    const { verdicts } = await outcome({}, { down: true });
    expect(verdicts).toMatchObject({ "is-one": "DNF unreachable", later: "MISS not-implemented" });
  });

  test("leaves what an interrupted run did not try as MISS", async () => {
    const ending = new AbortController();
    ending.abort(new CancelledError("the run was interrupted."));
    const { verdicts } = await outcome({}, { number: 1 }, ending.signal);
    expect(verdicts).toMatchObject({
      "is-one": "MISS interrupted",
      creates: "MISS interrupted",
      later: "MISS not-implemented",
    });
  });

  test("tells when a result was obtained and from which answers", async () => {
    const { results } = await outcome({}, { number: 1 });
    expect(results.find(({ testcase: id }) => id === "is-one")).toMatchObject({
      evidence: ["number"],
      startedAt: "2026-06-30T12:00:00.000Z",
      durationMs: 0,
      standards: [{ standard: "std", target: "main" }],
    });
  });
});

describe("a recorded run", () => {
  async function recorded(subject: unknown) {
    const folder = mkdtempSync(join(tmpdir(), "scs-conformance-"));
    const recorder = new Recorder(folder);
    const live = await outcome({}, subject);
    for (const event of live.events) if (event.type === "probe.end") recorder.record(event.evidence);
    return { folder, items: recorder.items, live };
  }
  const judged = async (folder: string, items: Recorder["items"]) =>
    (await run(planOf(wish), new RecordedEvidence(folder, items), () => undefined)).results;

  test.each([{ number: 1 }, { number: 2 }, { number: "odd" }, { down: true }])(
    "is judged again like the live one: %j",
    async (subject) => {
      const { folder, items, live } = await recorded(subject);
      expect(await judged(folder, items)).toEqual(live.results);
    },
  );

  test("is refused when an answer was changed afterwards", async () => {
    const { folder, items } = await recorded({ number: 2 });
    writeFileSync(join(folder, "evidence", "number.json"), "{}");
    await expect(judged(folder, items)).rejects.toThrow(IntegrityError);
  });

  test("is refused when an answer is gone", async () => {
    const { folder, items } = await recorded({ number: 2 });
    const elsewhere = items.map((item) => ({ ...item, path: "evidence/gone.json" }));
    await expect(judged(folder, elsewhere)).rejects.toThrow(
      /gone\.json, which the report names as evidence, cannot be read/,
    );
  });

  test("never reads outside its folder", async () => {
    const { folder, items } = await recorded({ number: 2 });
    const outside = items.map((item) => ({ ...item, path: "evidence/../../secret.json" }));
    await expect(judged(folder, outside)).rejects.toThrow("outside its folder");
  });

  test("is MISS where it has no answer", async () => {
    const { folder, items } = await recorded({ number: 1 });
    const results = await judged(
      folder,
      items.filter(({ probe: id }) => id !== "number"),
    );
    expect(results.find(({ testcase: id }) => id === "is-one")).toMatchObject({
      verdict: "MISS",
      cause: "not-recorded",
    });
  });
});
