import { note } from "../../../src/core/finding.ts";

/** No volume type is mandatory, so an empty list is fine, but is told. */
export const nothingJudged = note("No volume type is visible: nothing was judged.", { deviation: "D46" });
