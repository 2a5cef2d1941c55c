/** Beside the full report: with it, whoever has both reports can tell which name stands behind which hash. It is a secret. */
export const saltFile = "redaction-salt.txt";

/** 32 bytes in hex, and a line's end. */
export function readSalt(text: string): Buffer | undefined {
  const [, hex] = /^([0-9a-f]{64})\n?$/.exec(text) ?? [];
  return hex === undefined ? undefined : Buffer.from(hex, "hex");
}
