import { assemble } from "../core/assemble.ts";
import { formats } from "../reports/formats.ts";
import { RecordedEvidence } from "../run/recorded-evidence.ts";
import { brokenAgain } from "../run/run.ts";
import { scopeSha256 } from "../scope-digest.ts";
import type { ThisTool } from "../verification/case.ts";
import { knownScopes } from "../../suites/scopes/known-scopes.ts";
import { ingredientsAgain, judgedAgain, planAgain } from "./judge-again.ts";
import { tool } from "./tool.ts";
import { toolSha256 } from "./tool-digest.ts";

/** What this tool knows of scopes and testcases, for whoever verifies with it. */
export function verifyingTool(): ThisTool {
  return {
    version: tool.version,
    sha256: toolSha256(),
    scopeSha256: async (id) => {
      const known = await knownScopes.find((each) => each.id === id)?.load();
      return known === undefined ? undefined : scopeSha256(known.scope);
    },
    probesOf: async (report) => (await planAgain(report)).probes,
    judgeAgain: async (report, read) => {
      // What the evidence shows of the subject counts, not what the report says.
      const { name, layer } = report.subject;
      const before = { ...report, subject: { name, layer } };
      const plan = await planAgain(report);
      // Where this tool itself had failed, nothing was judged, whatever had been answered by then.
      const crashed = brokenAgain(plan, report.preflight);
      if (crashed !== undefined)
        return assemble(ingredientsAgain({ ...before, ...crashed, subject: before.subject }, plan, before));
      return assemble(await judgedAgain(before, plan, new RecordedEvidence(read, report.evidence)));
    },
    addUpAgain: async (report) => ({
      ...assemble(ingredientsAgain(report, await planAgain(report), report)),
      ...(report.redaction === undefined ? {} : { redaction: report.redaction }),
    }),
    renderings: Object.fromEntries(Object.values(formats).map(({ file, render }) => [file, render])),
  };
}
