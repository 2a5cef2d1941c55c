import type { Document } from "yaml";

/** What a document in YAML holds; undefined where its aliases lead nowhere, into themselves, or grow beyond all measure. */
export function plainValues(document: Document): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS() as unknown };
  } catch (error) {
    // The library has no error of its own for these.
    if (error instanceof ReferenceError || error instanceof RangeError) return undefined;
    throw error;
  }
}
