import { hash } from "node:crypto";

/** A UUID of version 5: the same names always make the same one. */
export function nameUuid(...names: readonly string[]): string {
  const digest = hash("sha1", Buffer.concat([namespace, Buffer.from(JSON.stringify(names))]), "buffer");
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

/** Of this tool's reports. */
const namespace = Buffer.from("5d0c5e3f0a5b4a4f9a2e7c1e6b0f4d21", "hex");
