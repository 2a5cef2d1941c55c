import type { CertificationReport } from "../../core/report.ts";
import type { Findings } from "../refusal.ts";
import { isByThisTool, type Case } from "../case.ts";

/** Whether the other forms of the report beside it are what this tool makes of it, to the byte. */
export async function renderingsMatch(one: Case, same: CertificationReport = one.report): Promise<Findings> {
  const { files, tool } = one;
  const there = files.paths.filter((path) => path !== files.report && Object.hasOwn(tool.renderings, path));
  const differing: string[] = [];
  for (const path of there) {
    const rendered = await tool.renderings[path]?.(same);
    if (rendered === undefined || files.read(path)?.equals(Buffer.from(rendered)) !== true) differing.push(path);
  }
  if (differing.length === 0) return { refusals: [], notes: [] };
  if (!isByThisTool(one)) {
    const notes = [`${differing.join(", ")} cannot be compared with the report, as another version made them.`];
    return { refusals: [], notes };
  }
  return {
    refusals: differing.map((path) => ({
      reason: "rendering",
      message: `${path} does not say what the report says: it is not what this tool makes of it.`,
      remedy: `Do not read it; make it anew with: scs-conformance report ${files.report} -f html:report.html`,
      path,
    })),
    notes: [],
  };
}
