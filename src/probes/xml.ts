/** Where and why a text is not XML that this reader takes. */
export class XmlFault extends Error {
  override readonly name = "XmlFault";
}

export interface XmlTag {
  readonly name: string;
  readonly kind: "opens" | "closes";
  readonly attributes: Readonly<Record<string, string>>;
}

// Comments, CDATA and processing instructions are passed over, and so is all text: results are in tags and attributes.
// A name ends where it ends: without the look ahead a long one that nothing closes is tried at each of its lengths.
const token = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)(?![\w:.-])|</g;

/** The tags of a document, in order, each opened and closed. What came before a fault has been told by then. */
export function* tags(xml: string): Generator<XmlTag> {
  const open: string[] = [];
  let roots = 0;
  for (const { 0: text, 1: slash, 2: name, index } of xml.matchAll(token)) {
    const rest = name === undefined ? undefined : restOf(xml, index + text.length);
    if (text === "<" || (name !== undefined && rest === undefined)) {
      throw new XmlFault("a tag is broken, or of a kind that a result has no need of");
    }
    if (name === undefined || rest === undefined) continue;
    if (slash === "/") {
      if (open.pop() !== name) throw new XmlFault(`the tag ${name} is closed without having been opened`);
      yield { name, kind: "closes", attributes: {} };
      continue;
    }
    if (open.length === 0 && ++roots > 1) throw new XmlFault("it has more than one document in it");
    yield { name, kind: "opens", attributes: attributesOf(rest) };
    if (rest.endsWith("/")) yield { name, kind: "closes", attributes: {} };
    else open.push(name);
  }
  if (open.length > 0 || roots === 0) throw new XmlFault("its end is missing");
}

/** What stands in a tag behind its name. Step by step, because one expression for all of it fails on long ones. */
function restOf(xml: string, start: number): string | undefined {
  const step = /[^<>"']*(?:"[^"<]*"|'[^'<]*'|(>))/y;
  for (step.lastIndex = start; ;) {
    const found = step.exec(xml);
    if (found === null) return undefined;
    if (found[1] === ">") return xml.slice(start, step.lastIndex - 1);
  }
}

const attribute = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(attribute)].map(([, name, a, b]) => [name, plain(a ?? b ?? "")]));
}

const entities = new Map(Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }));

function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities.get(String(name)) ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
