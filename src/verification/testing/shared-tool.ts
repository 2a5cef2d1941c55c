import { createHash } from "node:crypto";
import { assemble } from "../../core/assemble.ts";
import type { CertificationReport } from "../../core/report.ts";
import { ingredientsAgain, judgedAgain, planAgain } from "../../cli/judge-again.ts";
import { verifyingTool } from "../../cli/verifying-tool.ts";
import { RecordedEvidence } from "../../run/recorded-evidence.ts";
import { canonicalJson } from "../../canonical-json.ts";
import type { ThisTool } from "../case.ts";

/**
 * The tool as it is, but what is judged again and again in a test of many records is judged once: the same answers to the same
 * plan, and the same report in the same form.
 */
export function sharedTool(): ThisTool {
  const tool = verifyingTool();
  return {
    ...tool,
    judgeAgain: async (report, read) => {
      const plan = await planAgain(report);
      const { results, preflight, subject } = await judged(report, async () =>
        judgedAgain(
          { ...report, subject: { name: "", layer: plan.scope.layer } },
          plan,
          new RecordedEvidence(read, report.evidence),
        ),
      );
      const own = { ...subject, name: report.subject.name, layer: report.subject.layer };
      return assemble(ingredientsAgain({ ...report, results, preflight, subject: own }, plan, report));
    },
    renderings: Object.fromEntries(
      Object.entries(tool.renderings).map(([name, render]) => [name, once(render, canonicalJson)]),
    ),
  };
}

type Judged = Awaited<ReturnType<typeof judgedAgain>>;

const known = new Map<string, Promise<Judged>>();

function judged(
  { versions, scope, coverage, evidence }: CertificationReport,
  judge: () => Promise<Judged>,
): Promise<Judged> {
  const { selection, target, readOnly } = coverage;
  const asked = [versions.map(({ version }) => version), scope.id, scope.referenceDate, selection, target, readOnly];
  const key = JSON.stringify([asked, evidence.map(({ probe, sha256 }) => [probe, sha256])]);
  const found = known.get(key) ?? judge();
  known.set(key, found);
  return found;
}

function once<T>(make: (from: T) => Promise<string>, keyOf: (from: T) => string): (from: T) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (from) => {
    const key = createHash("sha256").update(keyOf(from)).digest("hex");
    const found = made.get(key) ?? make(from);
    made.set(key, found);
    return found;
  };
}
