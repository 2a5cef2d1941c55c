/**
 * A test's name without its tags, by which it is found in every version: `[sig-node] Pods should be updated`. Since 1.37 the
 * tags stand elsewhere in the name, and they come and go.
 */
export function testKey(name: string): string {
  const [, sig = "", rest = name] = /^(\[sig-[\w-]+\])(.*)$/s.exec(name) ?? [];
  // One that nothing closes is taken whole, and left: else each of many would be looked through to the end.
  const bare = rest.replace(/\[[^\]]*\]?/g, (tag) => (tag.endsWith("]") ? " " : tag));
  return `${sig} ${bare}`.replace(/\s+/g, " ").trim();
}
