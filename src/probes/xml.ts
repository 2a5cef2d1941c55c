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
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|</g;

/** The tags of a document, in order, each opened and closed. What came before a fault has been told by then. */
export function* tags(xml: string): Generator<XmlTag> {
  const open: string[] = [];
  let roots = 0;
  for (const [text, slash, name, rest = "", empty] of xml.matchAll(token)) {
    if (text === "<") throw new XmlFault("a tag is broken, or of a kind that a result has no need of");
    if (name === undefined) continue;
    if (slash === "/") {
      if (open.pop() !== name) throw new XmlFault(`the tag ${name} is closed without having been opened`);
      yield { name, kind: "closes", attributes: {} };
      continue;
    }
    if (open.length === 0 && ++roots > 1) throw new XmlFault("it has more than one document in it");
    yield { name, kind: "opens", attributes: attributesOf(rest) };
    if (empty === "/") yield { name, kind: "closes", attributes: {} };
    else open.push(name);
  }
  if (open.length > 0 || roots === 0) throw new XmlFault("its end is missing");
}

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(attribute)].map(([, name, a, b]) => [name, plain(a ?? b ?? "")]));
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name)] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
