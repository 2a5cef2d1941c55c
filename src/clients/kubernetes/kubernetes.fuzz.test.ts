import fc from "fast-check";
import { expect, test } from "vitest";
import { HttpError, UnexpectedResponseError, UnreachableError } from "../../errors.ts";
import { clusterConfig } from "../../testing/cluster-config.ts";
import { execServer } from "../../testing/exec-server.ts";
import { mangledText, oddText } from "../../testing/odd-input.ts";
import { TestClock } from "../../testing/test-clock.ts";
import { Answer } from "../http/answer.ts";
import { Redactor } from "../http/redactor.ts";
import { connectCluster } from "./cluster.ts";
import { listAll } from "./list.ts";
import type { Query } from "./kubernetes-cluster.ts";
import { succeeded } from "./status.ts";

const signal = new AbortController().signal;
const redactor = new Redactor();

function answer(text: string, status = 200): Answer {
  const url = new URL("https://api.example/api/v1/nodes");
  return new Answer({ method: "GET", url, status, headers: {}, bytes: Buffer.from(text) }, redactor);
}

/** Only what the run knows how to tell of. */
async function expected<T>(question: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof UnexpectedResponseError || error instanceof HttpError) return undefined;
    throw error;
  }
}

const good = `{"kind":"NodeList","metadata":{"resourceVersion":"1","continue":"abc"},"items":[{"metadata":{"name":"a"}}]}`;
const last = `{"items":null,"metadata":{"continue":""}}`;
const page = fc.oneof(mangledText(good), mangledText(last), fc.constantFrom(good, last), oddText, fc.json());
const status = fc.constantFrom(200, 200, 200, 200, 204, 403, 410, 500);

test("whatever pages a list has, it comes to an end: objects, or why it cannot be read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(page, status), { minLength: 1, maxLength: 4 }), async (answers) => {
      let count = 0;
      const tokens: unknown[] = [];
      const ask = (query: Query) => {
        tokens.push(query["continue"]);
        const [text = "", code = 200] = answers[count++ % answers.length] ?? [];
        return Promise.resolve(answer(text, code));
      };
      const found = await expected(() => listAll(ask, {}));
      expect(found?.every((item) => typeof item === "object") ?? true).toBe(true);
      expect(tokens.length).toBeLessThanOrEqual(2 * answers.length + 2);
    }),
    { numRuns: 1000 },
  );
});

test("whatever a server says of its error, it is one sentence of a bounded length", async () => {
  const said = `{"kind":"Status","status":"Failure","message":"nodes is forbidden","reason":"Forbidden","code":403}`;
  await fc.assert(
    fc.asyncProperty(fc.oneof(mangledText(said), oddText, fc.json()), async (text) => {
      const error = await Promise.resolve()
        .then(() => succeeded(answer(text, 403)))
        .catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(HttpError);
      expect(String(error).length).toBeLessThan(800);
    }),
    { numRuns: 500 },
  );
});

test("whatever comes at the end of a command, it has an exit code, or it is said what went wrong", async () => {
  let said = "";
  await using server = await execServer((socket) => {
    socket.send(3, said);
    socket.close();
  });
  const config = clusterConfig({ server: server.url });
  await using cluster = connectCluster(config, { userAgent: "t", env: {}, clock: new TestClock() });
  const statuses: (number | undefined)[] = [];
  const view = cluster.for({ purpose: "vm", onExchange: ({ status: code }) => statuses.push(code) });
  const ended = `{"status":"Failure","code":500,"reason":"NonZeroExitCode","details":{"causes":[{"reason":"ExitCode","message":"7"}]}}`;
  const odd = fc.oneof(mangledText(ended), oddText, fc.json(), fc.constantFrom(ended, `{"code":"x"}`, `{"code":1e9}`));
  await fc.assert(
    fc.asyncProperty(odd, async (text) => {
      said = text;
      const command = { namespace: "scs", pod: "probe", command: ["true"] };
      const found = await view.exec(command, signal).catch((error: unknown) => error);
      if (typeof found === "object" && found !== null && "exitCode" in found) {
        expect(Number.isInteger(found.exitCode)).toBe(true);
      } else {
        const kinds = [UnexpectedResponseError, HttpError, UnreachableError];
        expect(kinds.some((kind) => found instanceof kind)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
  expect(statuses.every((code) => code === undefined || (Number.isInteger(code) && code < 1000))).toBe(true);
});
