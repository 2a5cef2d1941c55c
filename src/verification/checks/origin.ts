import { nothing, type Findings, type Refusal } from "../refusal.ts";
import { isByThisTool, type Case } from "../case.ts";

/** Whether the report was made with the data of the scope and with the tool that it is verified with. */
export async function originIsKnown(one: Case): Promise<Findings> {
  const scope = await scopeIsOurs(one);
  const tool = toolIsOurs(one);
  return { refusals: [...scope, ...tool.refusals], notes: tool.notes };
}

async function scopeIsOurs({ report: { scope }, tool }: Case): Promise<readonly Refusal[]> {
  const known = await tool.scopeSha256(scope.id);
  if (known === scope.sha256) return [];
  const message =
    known === undefined
      ? `This tool does not know the scope ${JSON.stringify(scope.id)}.`
      : `The report was made with other data of the scope ${scope.id} than this tool has: its SHA-256 is ${scope.sha256}, this tool's ${known}.`;
  const remedy =
    "Verify it with the version of the tool that made it, and ask why the data differs if that is this one.";
  return [{ reason: "scope", message, remedy, path: "scope.sha256" }];
}

function toolIsOurs(one: Case): Findings {
  const { report, tool, wishes } = one;
  if (isByThisTool(one)) return nothing;
  const { version, sha256 } = report.assessment.tool;
  const [message, remedy] =
    version === tool.version
      ? [
          `The report was made by version ${version} of the tool with other files than this one has: their SHA-256 is ${sha256}, this tool's ${tool.sha256}.`,
          "Verify it with an untouched copy of that release, or with --accept-other-tool to go by what this one comes to.",
        ]
      : [
          `The report was made by version ${version} of the tool, and this is version ${tool.version}.`,
          `Verify it with that version (npx scs-conformance@${version} verify), or with --accept-other-tool to go by what this one comes to.`,
        ];
  if (wishes.acceptOtherTool) return { refusals: [], notes: [message] };
  return { refusals: [{ reason: "tool", message, remedy, path: "assessment.tool" }], notes: [] };
}
