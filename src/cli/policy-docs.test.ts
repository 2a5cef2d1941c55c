import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { conditions, profiles } from "../core/policy.ts";
import { waiverStates } from "../core/waiver.ts";
import { knownTestcases } from "./waivers/known-testcases.ts";
import { readWaivers } from "./waivers/read-waivers.ts";
import { waiverSchema } from "./waivers/waiver-schema.ts";

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
const rows = (text: string) => text.split("\n").filter((line) => line.startsWith("| `"));

test("the page about the gate has every profile with its conditions, and every condition", () => {
  const policy = rows(page("policy.md"));
  for (const [profile, failOn] of Object.entries(profiles)) {
    const row = policy.find((each) => each.startsWith(`| \`${profile}\``));
    expect([...(row?.split("|")[2]?.matchAll(/`([^`]+)`/g) ?? [])].map(([, word]) => word)).toEqual(failOn);
  }
  for (const condition of conditions)
    expect(policy.some((row) => row.split("|")[1]?.includes(`\`${condition}\``))).toBe(true);
});

test("the waiver on its page is one, and every key and state is told", () => {
  const waivers = page("waivers.md");
  const [, example = ""] = /```yaml\n([^]*?)```/.exec(waivers) ?? [];
  expect(readWaivers(example, "waivers.yaml", knownTestcases())).toMatchObject({ problems: [], waivers: [{}] });
  const told = rows(waivers).map((row) => row.split("`")[1]);
  expect(told).toEqual([...Object.keys(waiverSchema.shape), ...waiverStates]);
});
