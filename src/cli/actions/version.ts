import { scopes } from "../../../suites/scopes/scopes.ts";
import type { Io } from "../io.ts";
import { tool } from "../tool.ts";

export function showVersion({ json }: { readonly json: boolean }, io: Io): number {
  const known = scopes.map(({ id, versions }) => ({ id, versions: versions.map(({ version }) => version) }));
  if (json) {
    io.stdout.write(
      `${JSON.stringify({ name: tool.name, version: tool.version, node: process.versions.node, scopes: known }, null, 2)}\n`,
    );
  } else {
    io.stdout.write(`${tool.name} ${tool.version} (node ${process.versions.node})\n`);
    for (const { id, versions } of known) io.stdout.write(`  ${id}  ${versions.join(", ")}\n`);
  }
  return 0;
}
