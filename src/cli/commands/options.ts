import type { Argv } from "yargs";
import { defaultFormats, formatNames } from "../../reports/formats.ts";

/** What decides which testcases are meant. */
export function planOptions<T>(yargs: Argv<T>) {
  return yargs
    .option("scope", {
      type: "string",
      array: true,
      requiresArg: true,
      describe:
        "Certificate scope, as ID or ID@VERSION (default: every version in force of scs-compatible-iaas, or -kaas for a cluster)",
    })
    .option("date", {
      type: "string",
      requiresArg: true,
      describe: "Day that decides which versions are in force, YYYY-MM-DD (default: today)",
    })
    .option("select", {
      alias: "s",
      type: "string",
      array: true,
      requiresArg: true,
      describe:
        "Testcases: an id or its beginning, a pattern with *, standard:ID, section:WORD, level:WORD; ! takes away",
    })
    .option("target", {
      choices: ["main", "recommended", "extended", "all"] as const,
      defaultDescription: "all",
      describe: "Only main decides",
    })
    .option("read-only", { type: "boolean", describe: "Leave out what creates resources" });
}

/** What the gate goes by. */
export function policyOptions<T>(yargs: Argv<T>) {
  return yargs
    .option("profile", {
      choices: ["dev", "ci", "certify", "strict"] as const,
      describe:
        "What the gate goes by: dev minds FAIL only, ci (default) DNF and MISS too, certify what a certificate asks",
    })
    .option("fail-on", {
      type: "string",
      array: true,
      requiresArg: true,
      describe:
        "Instead of the profile's: fail, dnf, miss, regression, recommended, extended, flaky, waiver-expired, leak, blocker",
    })
    .option("waivers", { type: "string", requiresArg: true, describe: "File with the FAILs that are put up with" })
    .option("baseline", {
      type: "string",
      requiresArg: true,
      describe: "Earlier report; what failed there already does not keep the gate shut",
    });
}

/** What becomes of the result. */
export function outputOptions<T>(yargs: Argv<T>) {
  return reporterOption(yargs)
    .option("output", {
      alias: "o",
      type: "string",
      requiresArg: true,
      describe: "Folder of the run (default: reports/RUN-ID)",
    })
    .option("quiet", { alias: "q", type: "boolean", default: false, describe: "No progress" })
    .option("verbose", { alias: "v", type: "count", describe: "Say every question; twice: every request" })
    .option("color", { type: "boolean", describe: "Colours; --no-color and NO_COLOR switch them off" });
}

function reporterOption<T>(yargs: Argv<T>) {
  return yargs.option("reporter", {
    alias: "r",
    type: "string",
    array: true,
    requiresArg: true,
    describe: `As NAME or NAME:PATH, of ${formatNames.join(", ")} (default: ${defaultFormats.join(", ")})`,
  });
}
