import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder } from "../../testing/folder.ts";
import { testIo } from "../../testing/test-io.ts";
import { cli } from "../cli.ts";

const waiver = (id: string, expiresAt: string, rest: object = {}) => ({
  id,
  testcase: "scs-0103-flavor-4v-16",
  kind: "risk-accepted",
  justification: "New hardware comes.",
  approvedBy: "Jane Doe",
  authority: "operator",
  approvedAt: "2026-07-01",
  expiresAt,
  ...rest,
});

async function waivers(what: "check" | "list", entries: unknown, ...words: readonly string[]) {
  using place = folder();
  writeFileSync(join(place.path, "w.yaml"), typeof entries === "string" ? entries : JSON.stringify(entries));
  const now = () => new Date("2026-11-22T23:30:00Z");
  const io = testIo(["waivers", what, "w.yaml", ...words], { cwd: place.path, now });
  return { code: await cli(io), out: io.out(), err: io.err() };
}

test.each([
  ["nothing wrong", [waiver("W-1", "2026-12-23")], 0, "1 waiver, and nothing is wrong.\n"],
  [
    "one that expires in 30 days",
    [waiver("W-1", "2026-12-22")],
    0,
    "Warning: W-1 expires on 2026-12-22: 30 days left.\n1 waiver, and nothing is wrong.\n",
  ],
  [
    "one that expires today",
    [waiver("W-1", "2026-11-22")],
    0,
    "Warning: W-1 expires on 2026-11-22: 0 days left.\n1 waiver, and nothing is wrong.\n",
  ],
  ["one that has expired", [waiver("W-1", "2026-11-21")], 2, "W-1 expired on 2026-11-21.\n"],
  [
    "several mistakes",
    [waiver("W-1", "2027-12-01"), waiver("W-2", "2026-11-30", { reason: "x", kind: "y" })],
    2,
    /518 days after.*\n.*"kind" must be.*\n.*"reason" is not known.*\n$/,
  ],
] as const)("check: %s", async (_, entries, code, out) => {
  const checked = await waivers("check", entries);
  expect(checked.code).toBe(code);
  if (typeof out === "string") expect(checked.out).toBe(out);
  else expect(checked.out).toMatch(out);
});

test("check speaks JSON", async () => {
  const { code, out } = await waivers("check", [waiver("W-1", "2026-11-30"), {}], "--json");
  const { problems, warnings } = JSON.parse(out) as Readonly<Record<string, readonly string[]>>;
  expect([code, problems?.length, warnings]).toEqual([2, 8, ["W-1 expires on 2026-11-30: 8 days left."]]);
});

test("list shows what holds", async () => {
  const entries = [waiver("W-1", "2026-11-30"), waiver("W-2", "2026-11-21", { subjects: ["prod1"] })];
  const { code, out } = await waivers("list", entries);
  expect(code).toBe(0);
  expect(out).toMatch(/W-1 +scs-0103-flavor-4v-16 +holds +2026-11-30 +operator +all +New hardware comes\./);
  expect(out).toMatch(/W-2 +scs-0103-flavor-4v-16 +expired +2026-11-21 +operator +prod1/);
  expect(JSON.parse((await waivers("list", entries, "--json")).out)).toHaveLength(2);
  expect((await waivers("list", [{}])).code).toBe(2);
});

test("a file that is not there is told", async () => {
  const io = testIo(["waivers", "check", "nowhere.yaml"]);
  expect(await cli(io)).toBe(2);
  expect(io.err()).toBe("nowhere.yaml: there is no such file, or it cannot be read.\n");
});
