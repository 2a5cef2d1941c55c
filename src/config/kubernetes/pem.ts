import { X509Certificate, createPrivateKey, type KeyObject } from "node:crypto";
import { resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import { type Settings, place, text } from "../setting.ts";
import { type Surroundings, readText } from "../surroundings.ts";

/** A group of settings, and the folder that their paths are relative to. */
export interface Place {
  readonly settings: Settings;
  readonly folder: string;
}

interface Pem {
  readonly pem: string;
  /** For messages: where it was found. */
  readonly at: string;
  readonly key: string;
}

/** What is written out in `…-data`, or stands in the file that the key names. */
export async function pemOf(
  key: string,
  { settings, folder }: Place,
  surroundings: Surroundings,
): Promise<Pem | undefined> {
  const dataKey = `${key}-data`;
  const path = text(settings, key);
  const data = text(settings, dataKey);
  if (path !== undefined && data !== undefined) {
    throw new UsageError(`${place(settings, key)}: "${key}" and "${dataKey}" are both there; one of the two must go.`);
  }
  if (data !== undefined) return { pem: decoded(data, dataKey, settings), at: place(settings, dataKey), key: dataKey };
  if (path === undefined) return undefined;
  const at = place(settings, key);
  const file = resolve(folder, path);
  const pem = await readText(file, surroundings);
  if (pem === undefined) throw new UsageError(`${at}: the "${key}" ${file} does not exist.`);
  return { pem, at, key };
}

function decoded(data: string, key: string, settings: Settings): string {
  const base64 = data.replace(/\s+/g, "");
  if (!/^[\w+/-]+={0,2}$/.test(base64)) throw new UsageError(`${place(settings, key)}: "${key}" is not base64.`);
  return Buffer.from(base64, "base64").toString("utf8");
}

export async function certificateOf(key: string, from: Place, surroundings: Surroundings): Promise<Pem | undefined> {
  const found = await pemOf(key, from, surroundings);
  if (found !== undefined) parsedCertificate(found);
  return found;
}

export function parsedCertificate({ pem, at, key }: Pem): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new UsageError(`${at}: what "${key}" leads to is not a certificate in PEM.`, { cause });
  }
}

export function parsedKey({ pem, at, key }: Pem): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    const why = /ENCRYPTED/.test(pem) ? "is encrypted, which kubectl does not accept either" : "is not a key in PEM";
    throw new UsageError(`${at}: what "${key}" leads to ${why}.`, { cause });
  }
}
