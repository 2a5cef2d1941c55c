import type { Explanation } from "./explanation.ts";

export const core: readonly Explanation[] = [
  {
    file: "src/core/assemble.ts",
    change: "ends[0] !== undefined → true",
    why: "The same: where the list is complete, it has a first end.",
  },
  {
    file: "src/core/assemble.ts",
    change: "deciding.length >",
    why: "The same: without a deciding result there is no end either.",
  },
  {
    file: "src/core/assemble.ts",
    change: "a.testcase <= b.testcase",
    why: "The same: each testcase has one result.",
  },
  {
    file: "src/core/scope.ts",
    change: "latest.date > entry.date",
    why: "A timeline has one entry for a day.",
  },
];
