import { note, type Finding } from "../../../src/core/finding.ts";
import type { Catalog } from "../../../src/probes/openstack/catalog.ts";

/** Whether the catalog has one at all, as the official suite asks. */
export function hasKeyManager({ services }: Catalog): boolean {
  return services.some(({ type }) => type === "key-manager");
}

/** The standard only advises to have one. */
export function noKeyManager(): readonly Finding[] {
  const message = "The catalog has no key manager, which the standard only recommends. Nothing was judged.";
  return [note(message, { about: { kind: "service", name: "key-manager" }, deviation: "D46" })];
}
