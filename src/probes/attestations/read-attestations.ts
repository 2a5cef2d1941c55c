import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { yamlSettings } from "../../config/yaml-settings.ts";
import { place, text, type Setting, type Settings } from "../../config/setting.ts";
import { didYouMean } from "../../did-you-mean.ts";
import { UsageError } from "../../errors.ts";
import { frequencies, type Attestation } from "./attestation.ts";
import { document, sha256Of } from "./document.ts";

/** An entry as the file has it, and where (`attestations.yaml:12`). */
export interface WrittenAttestation extends Attestation {
  /** The entry of clouds.yaml that it is about; undefined for all. */
  readonly subject: string | undefined;
  readonly place: string;
}

export interface AttestationFile {
  readonly sha256: string;
  readonly entries: readonly WrittenAttestation[];
}

const keys = ["testcase", "verdict", "statement", "by", "at", "frequency", "subject", "documents"];

/** Reads and checks a file of attestations; what is wrong in it is a UsageError with file and line. */
export function readAttestations(path: string, shown = basename(path)): AttestationFile {
  const bytes = readFileSync(path);
  const root = yamlSettings(bytes.toString("utf8"), shown);
  if (root.kind === "empty") return { sha256: sha256Of(bytes), entries: [] };
  if (root.kind !== "list") throw new UsageError(`${root.at}: this must be a list of attestations.`);
  return { sha256: sha256Of(bytes), entries: root.items.map((item) => attestation(item, path)) };
}

function attestation(item: Setting, path: string): WrittenAttestation {
  if (item.kind !== "map") throw new UsageError(`${item.at}: an attestation must be a mapping of keys to values.`);
  const { entries, at } = item;
  refuseUnknown(entries, keys);
  return {
    testcase: required(entries, "testcase", at),
    verdict: oneOf(entries, "verdict", ["PASS", "FAIL"], required(entries, "verdict", at)),
    statement: required(entries, "statement", at),
    by: required(entries, "by", at),
    at: day(entries, required(entries, "at", at)),
    frequency: oneOf(entries, "frequency", frequencies, text(entries, "frequency") ?? "quarter"),
    subject: text(entries, "subject"),
    documents: documents(entries.get("documents"), path),
    place: at,
  };
}

function documents(setting: Setting | undefined, path: string): Attestation["documents"] {
  if (setting === undefined || setting.kind === "empty") return [];
  if (setting.kind !== "list") throw new UsageError(`${setting.at}: "documents" must be a list.`);
  return setting.items.map((item) => {
    if (item.kind !== "map") throw new UsageError(`${item.at}: a document must be a mapping with "uri".`);
    refuseUnknown(item.entries, ["uri", "sha256"]);
    const uri = required(item.entries, "uri", item.at);
    return document({ uri, sha256: text(item.entries, "sha256"), place: item.at }, path);
  });
}

function required(entries: Settings, key: string, at: string): string {
  const found = text(entries, key)?.replace(/\s+/g, " ").trim();
  if (found === undefined || found === "") throw new UsageError(`${at}: "${key}" is missing.`);
  return found;
}

function oneOf<Word extends string>(entries: Settings, key: string, words: readonly Word[], found: string): Word {
  const word = words.find((each) => each === found);
  if (word !== undefined) return word;
  throw new UsageError(`${place(entries, key)}: "${key}" must be ${words.join(" or ")}, not "${found}".`);
}

function day(entries: Settings, found: string): string {
  const date = new Date(`${found}T00:00:00Z`);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(found) && !Number.isNaN(date.getTime());
  if (exists && date.toISOString().startsWith(found)) return found;
  throw new UsageError(`${place(entries, "at")}: "at" must be a day such as 2026-11-21, not "${found}".`);
}

function refuseUnknown(entries: Settings, known: readonly string[]): void {
  for (const [key, { at }] of entries) {
    if (known.includes(key)) continue;
    const meant = didYouMean(key, known);
    const hint = meant === undefined ? `Known are: ${known.join(", ")}.` : `Did you mean "${meant}"?`;
    throw new UsageError(`${at}: the key "${key}" is not known. ${hint}`);
  }
}
