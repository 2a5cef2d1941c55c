import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { yamlSettings } from "../../config/yaml-settings.ts";
import type { Setting } from "../../config/setting.ts";
import { UsageError } from "../../errors.ts";
import { kubernetesVersion } from "../../release-data/kubernetes-version.ts";

export interface OfferFile {
  readonly sha256: string;
  /** As they are written, in their order. */
  readonly versions: readonly string[];
}

/** Reads the list of versions that a provider offers, in YAML or JSON; what is wrong in it is a UsageError with file and line. */
export function readOffer(path: string, shown = basename(path)): OfferFile {
  const bytes = readFileSync(path);
  const root = yamlSettings(bytes.toString("utf8"), shown);
  const form = "an offer is a mapping with the list `versions`, such as `versions: [1.35.8, 1.36.4]`.";
  if (root.kind !== "map") throw new UsageError(`${root.at}: ${form}`);
  const versions = root.entries.get("versions");
  if (versions?.kind !== "list") throw new UsageError(`${versions?.at ?? root.at}: ${form}`);
  if (versions.items.length === 0) throw new UsageError(`${versions.at}: the list of versions is empty.`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { sha256, versions: versions.items.map(versionOf) };
}

function versionOf(item: Setting): string {
  if (item.kind === "text" && kubernetesVersion(item.text) !== undefined) return item.text.trim();
  const found = item.kind === "text" ? `"${item.text}"` : `a ${item.kind}`;
  throw new UsageError(`${item.at}: a version must be written in full, such as 1.36.3, not ${found}.`);
}
