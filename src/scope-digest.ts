import { sha256OfCanonical } from "./canonical-json.ts";
import { scopeDocument } from "./core/scope-document.ts";
import type { Scope } from "./core/scope.ts";

/** Names the data of a scope: two tools that print the same digest test by the same versions, standards and testcases. */
export function scopeSha256(scope: Scope): string {
  return sha256OfCanonical(scopeDocument(scope));
}
