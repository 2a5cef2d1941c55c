/**
 * The name of a member that an object in this JSON has twice. Readers differ in which of the two they take, so two people could
 * read two reports in the same bytes. The text must be JSON.
 */
export function duplicateMember(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let last: string | undefined;
  for (const token of tokens(text)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(undefined);
    else if (token === "}" || token === "]") open.pop();
    else if (token !== ":") last = token;
    else if (last !== undefined) {
      const name = JSON.parse(last) as string; // a token in quotes
      const names = open.at(-1);
      if (names?.has(name) === true) return name;
      names?.add(name);
    }
  }
  return undefined;
}

/** By hand: a pattern for a whole text in quotes fails on those of millions of characters. */
function* tokens(text: string): Generator<string> {
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') {
      const from = at;
      do at += text[at] === "\\" ? 2 : 1;
      while (at < text.length && text[at] !== '"');
      yield text.slice(from, at + 1);
    } else if ("{}[]:".includes(sign)) yield sign;
  }
}
