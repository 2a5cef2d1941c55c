import { assemble } from "../core/assemble.ts";
import { formats } from "../reports/formats.ts";
import { RecordedEvidence } from "../run/recorded-evidence.ts";
import { brokenAgain } from "../run/run.ts";
import { scopeSha256 } from "../scope-digest.ts";
import type { ThisTool } from "../verification/case.ts";
import { scopes } from "../../suites/scopes/scopes.ts";
import { ingredientsAgain, judgedAgain, planAgain } from "./judge-again.ts";
import { tool } from "./tool.ts";
import { toolSha256 } from "./tool-digest.ts";

/** What this tool knows of scopes and testcases, for whoever verifies with it. */
export function verifyingTool(): ThisTool {
  return {
    version: tool.version,
    sha256: toolSha256(),
    scopeSha256: (id) => {
      const scope = scopes.find((each) => each.id === id);
      return scope === undefined ? undefined : scopeSha256(scope);
    },
    probesOf: (report) => planAgain(report).probes,
    judgeAgain: async (report, read) => {
      // What the evidence shows of the subject counts, not what the report says.
      const { name, layer } = report.subject;
      const before = { ...report, subject: { name, layer } };
      const plan = planAgain(report);
      // Where this tool itself had failed, nothing was judged, whatever had been answered by then.
      const crashed = brokenAgain(plan, report.preflight);
      if (crashed !== undefined)
        return assemble(ingredientsAgain({ ...before, ...crashed, subject: before.subject }, plan, before));
      return assemble(await judgedAgain(before, plan, new RecordedEvidence(read, report.evidence)));
    },
    addUpAgain: (report) => ({
      ...assemble(ingredientsAgain(report, planAgain(report), report)),
      ...(report.redaction === undefined ? {} : { redaction: report.redaction }),
    }),
    renderings: Object.fromEntries(Object.values(formats).map(({ file, render }) => [file, render])),
  };
}
