import type { TokenScope } from "../../clients/openstack/cloud-config.ts";
import { UsageError } from "../../errors.ts";
import { domainOf } from "./domain.ts";
import type { Required } from "./required.ts";
import { type Settings, place, text } from "../setting.ts";

/** The keys that say for what a token is asked. */
export const SCOPE_KEYS = ["system_scope", "project_id", "project_name", "domain_id", "domain_name"] as const;

export function tokenScope(auth: Settings, required: Required): TokenScope {
  if (auth.has("system_scope")) return systemScope(auth);
  const projectId = text(auth, "project_id");
  if (projectId !== undefined) return { kind: "project", project: { id: projectId } };
  const name = text(auth, "project_name");
  if (name !== undefined) return { kind: "project", project: { name, domain: domainOf("project", auth, required) } };
  const domainId = text(auth, "domain_id");
  if (domainId !== undefined) return { kind: "domain", domain: { id: domainId } };
  const domainName = text(auth, "domain_name");
  return domainName === undefined ? { kind: "unscoped" } : { kind: "domain", domain: { name: domainName } };
}

function systemScope(auth: Settings): TokenScope {
  const at = place(auth, "system_scope");
  if (text(auth, "system_scope") !== "all") throw new UsageError(`${at}: "system_scope" can only be "all".`);
  const other = SCOPE_KEYS.find((key) => key !== "system_scope" && auth.has(key));
  if (other === undefined) return { kind: "system" };
  throw new UsageError(
    `${at}: "system_scope" and "${other}" (${place(auth, other)}) ask for two scopes; one of them must go.`,
  );
}
