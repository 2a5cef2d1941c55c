import { note } from "../../../src/core/finding.ts";

export const noImages = note(
  "No public or community image is visible. The official testcase accepts that, but nothing was judged.",
  { deviation: "D46" },
);
