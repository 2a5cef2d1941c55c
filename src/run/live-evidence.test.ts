import { describe, expect, test } from "vitest";
import { z } from "zod";
import { probe, type AnyProbe, type ProbeContext } from "../core/probe.ts";
import { CancelledError, HttpError, TimeoutError, UnreachableError, UsageError } from "../errors.ts";
import type { RunEvent } from "./events.ts";
import { testResources } from "../testing/probe-context.ts";
import { LiveEvidence } from "./live-evidence.ts";

type Observe = (context: ProbeContext<unknown>) => Promise<unknown>;

const question = (id: string, observe: Observe, rest: Partial<AnyProbe> = {}): AnyProbe =>
  probe({
    id,
    summary: `Question ${id}`,
    effect: "reads",
    timeoutMs: 5_000,
    schema: z.object({ answer: z.number() }),
    needs: {},
    observe: (_, context) => observe(context),
    ...rest,
  });

function live({ concurrency = 4, signal = new AbortController().signal } = {}) {
  const events: RunEvent[] = [];
  const source = new LiveEvidence({
    targetFor: ({ id }) => `target of ${id}`,
    resources: testResources(),
    concurrency,
    now: () => new Date("2026-06-30T12:00:00Z"),
    emit: (event) => void events.push(event),
    signal,
  });
  return { source, events, settled: async (asked: AnyProbe) => (await source.settle(asked)).settled };
}

describe("live evidence", () => {
  test("asks each question once, however many want the answer", async () => {
    let asked = 0;
    const once = question("once", async () => ({ answer: ++asked }));
    const { source } = live();
    const answers = await Promise.all([source.settle(once), source.settle(once), source.settle(once)]);
    expect(answers.map(({ settled }) => settled)).toEqual([1, 1, 1].map((answer) => ({ ok: true, fact: { answer } })));
  });

  test("keeps only what the schema names", async () => {
    const talkative = question("talkative", async () => ({ answer: 1, password: "canary" }));
    expect(await live().settled(talkative)).toEqual({ ok: true, fact: { answer: 1 } });
  });

  test("says where an answer is not as documented, without repeating it", async () => {
    const odd = question("odd", async () => ({ answer: "canary" }));
    const settled = await live().settled(odd);
    expect(settled).toMatchObject({ ok: false, failure: { cause: "unexpected-response" } });
    expect(JSON.stringify(settled)).toContain("answer: ");
    expect(JSON.stringify(settled)).not.toContain("canary");
  });

  test.each([
    ["unreachable", new UnreachableError("http://nova.example", "connection refused")],
    ["privilege", new HttpError({ method: "GET", url: "http://nova.example", status: 403, body: "" })],
    ["unauthorized", new HttpError({ method: "GET", url: "http://nova.example", status: 401, body: "" })],
    ["rate-limited", new HttpError({ method: "GET", url: "http://nova.example", status: 429, body: "" })],
    ["quota", new HttpError({ method: "GET", url: "http://nova.example", status: 413, body: "" })],
    ["unexpected-response", new HttpError({ method: "GET", url: "http://nova.example", status: 500, body: "" })],
    ["timeout", new TimeoutError("too late")],
    ["tool-bug", new TypeError("x is not a function")],
  ])("a probe that fails is an answer with the cause %s", async (cause, error) => {
    const failing = question("failing", () => Promise.reject(error));
    expect(await live().settled(failing)).toMatchObject({ ok: false, failure: { cause } });
  });

  test("lets a mistake in the settings end the run", async () => {
    const mistaken = question("mistaken", () => Promise.reject(new UsageError("Choose a region.")));
    await expect(live().source.settle(mistaken)).rejects.toThrow("Choose a region.");
  });

  test("passes a need's failure on with its cause", async () => {
    const failing = question("failing", () =>
      Promise.reject(new UnreachableError("http://nova.example", "connection refused")),
    );
    const dependent = question("dependent", async () => ({ answer: 1 }), { needs: { failing } });
    expect(await live().settled(dependent)).toMatchObject({
      ok: false,
      failure: {
        cause: "unreachable",
        message: expect.stringMatching(/^Question failing: .*connection refused/) as string,
      },
    });
  });

  test("has never more questions under way than lanes", async () => {
    const open = new Set<string>();
    let most = 0;
    const crowd = Array.from({ length: 12 }, (_, index) =>
      question(`q${index}`, async () => {
        open.add(`q${index}`);
        most = Math.max(most, open.size);
        await new Promise(setImmediate);
        open.delete(`q${index}`);
        return { answer: index };
      }),
    );
    const { source } = live({ concurrency: 3 });
    await Promise.all(crowd.map((each) => source.settle(each)));
    expect(most).toBe(3);
  });

  test("does not wait for a need inside a lane", async () => {
    const first = question("first", async () => ({ answer: 1 }));
    const second = question("second", async () => ({ answer: 2 }), { needs: { first } });
    const third = question("third", async () => ({ answer: 3 }), { needs: { second } });
    const { source } = live({ concurrency: 1 });
    expect((await source.settle(third)).settled).toEqual({ ok: true, fact: { answer: 3 } });
  });

  test("gives up at the probe's deadline, even when the probe does not listen", async () => {
    const deaf = question("deaf", () => new Promise(() => undefined), { timeoutMs: 20 });
    expect(await live().settled(deaf)).toMatchObject({
      ok: false,
      failure: { cause: "timeout", message: "no complete answer within 0.02 s." },
    });
  });

  test("cancels what is under way and does not begin what is not", async () => {
    const ending = new AbortController();
    const endless = question("endless", async () => {
      ending.abort(new CancelledError("the run was interrupted."));
      return new Promise(() => undefined);
    });
    const later = question("later", async () => ({ answer: 1 }));
    const { source, events } = live({ concurrency: 1, signal: ending.signal });
    const [first, second] = await Promise.all([source.settle(endless), source.settle(later)]);
    expect(first?.settled).toMatchObject({ failure: { cause: "cancelled" } });
    expect(second?.settled).toMatchObject({ failure: { cause: "interrupted" } });
    expect(events.filter(({ type }) => type === "probe.start")).toHaveLength(1);
  });
});
