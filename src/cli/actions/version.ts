import { scopes } from "../../../suites/scopes/scopes.ts";
import type { Io } from "../io.ts";
import { scopeSha256 } from "../../scope-digest.ts";
import { tool } from "../tool.ts";
import { toolSha256 } from "../tool-digest.ts";

export function showVersion({ json }: { readonly json: boolean }, io: Io): number {
  const sha256 = toolSha256();
  const known = scopes.map((scope) => ({
    id: scope.id,
    versions: scope.versions.map(({ version }) => version),
    sha256: scopeSha256(scope),
  }));
  if (json) {
    io.stdout.write(
      `${JSON.stringify({ name: tool.name, version: tool.version, sha256, node: process.versions.node, scopes: known }, null, 2)}\n`,
    );
  } else {
    io.stdout.write(`${tool.name} ${tool.version} (node ${process.versions.node})\n  sha256 ${sha256}\n`);
    for (const each of known) {
      io.stdout.write(`  ${each.id}  ${each.versions.join(", ")}\n    sha256 ${each.sha256}\n`);
    }
  }
  return 0;
}
