import { createHash } from "node:crypto";

/**
 * JSON in the one form that RFC 8785 gives it: no white space, the members of every object in the order of their names'
 * UTF-16 units, numbers as ECMAScript writes them. What holds the same always has the same bytes, and the same digest.
 *
 * Half a surrogate pair is escaped (`\ud800`) where the RFC would have us fail: a report can hold any string that a cloud
 * sent, and has to have a digest all the same. Different strings stay different. What JSON cannot hold is a TypeError;
 * members without a value are left out, as in JSON.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isPlain(value)) throw new TypeError(`JSON cannot hold this ${typeof value}.`);
  const members = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    // Compares UTF-16 units, which is what the RFC asks for.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`);
  return `{${members.join(",")}}`;
}

/** SHA-256, in hex, of the canonical JSON in UTF-8. */
export function sha256OfCanonical(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value), "utf8").digest("hex");
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
