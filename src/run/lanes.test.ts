import { expect, test } from "vitest";
import { Lanes } from "./lanes.ts";

/** Questions that end when they are told to, and the order in which they began. */
function questions(concurrency: number) {
  const lanes = new Lanes(concurrency);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (name: string, timeoutMs: number, effect: "reads" | "creates" = "creates") =>
    lanes.take({ effect, timeoutMs }, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { begun, ask, settle, end: (name: string) => ends.get(name)?.() };
}

test("of those that wait, the one that may take longest is asked first", async () => {
  const { begun, ask, settle, end } = questions(1);
  const first = ask("first", 1);
  await settle();
  const answers = [first, ask("short", 10), ask("long", 30), ask("as long", 30), ask("middle", 20)];
  for (const name of ["first", "long", "as long", "middle", "short"]) {
    await settle();
    end(name);
  }
  expect(await Promise.all(answers)).toEqual(["first", "short", "long", "as long", "middle"]);
  expect(begun).toEqual(["first", "long", "as long", "middle", "short"]);
});

test("two at most create something, and reading does not wait for them", async () => {
  const { begun, ask, settle, end } = questions(8);
  const answers = [ask("a", 1), ask("b", 1), ask("c", 1), ask("read", 1, "reads")];
  await settle();
  expect(begun).toEqual(["a", "b", "read"]);
  end("a");
  await settle();
  expect(begun).toEqual(["a", "b", "read", "c"]);
  for (const name of ["b", "c", "read"]) end(name);
  await Promise.all(answers);
});

test("a question that fails gives its place to the next", async () => {
  const lanes = new Lanes(1);
  const failing = lanes.take({ effect: "reads", timeoutMs: 1 }, () => Promise.reject(new Error("no")));
  const next = lanes.take({ effect: "reads", timeoutMs: 1 }, async () => "yes");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("yes");
});
