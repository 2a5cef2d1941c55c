import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import type { Attestation } from "./attestation.ts";

interface NamedDocument {
  readonly uri: string;
  readonly sha256: string | undefined;
  readonly place: string;
}

/** A document that an attestation names. A file must be there, and be the one that was meant; anything else is only named. */
export function document(
  { uri, sha256, place }: NamedDocument,
  attestations: string,
): Attestation["documents"][number] {
  const wanted = sha256?.toLowerCase();
  if (wanted !== undefined && !/^[0-9a-f]{64}$/.test(wanted)) {
    throw new UsageError(`${place}: "sha256" of ${uri} must be 64 hexadecimal digits.`);
  }
  const file = local(uri, attestations);
  if (file === undefined) return { uri, sha256: wanted ?? null };
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`${place}: there is no document ${uri}.`);
  const found = sha256Of(readFileSync(file));
  if (wanted === undefined || wanted === found) return { uri, sha256: found };
  throw new UsageError(
    `${place}: the document ${uri} is not the one that was attested: its SHA-256 is ${found}, not ${wanted}.`,
  );
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Paths are meant from where the attestations are. One letter before the colon is a drive. */
function local(uri: string, attestations: string): string | undefined {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri) ? undefined : resolve(dirname(attestations), uri);
}
