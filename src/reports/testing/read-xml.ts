/** An element of a document that was read strictly by the rules of XML 1.0. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const token =
  /<\?xml [^?]*\?>|<!\[CDATA\[(?<cdata>.*?)\]\]>|<\/(?<end>[\w-]+)>|<(?<start>[\w-]+)(?<attributes>(?:\s+[\w-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gsuy;

/** Reads the part of XML that a JUnit report is made of, and throws where a parser would refuse it. */
export function readXml(document: string): Element {
  // oxlint-disable-next-line no-control-regex
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(document)) {
    throw new Error("a character that XML 1.0 does not allow");
  }
  const root = { name: "", attributes: {}, children: [] as Element[], text: "" };
  const open = [root];
  let end = 0;
  for (const { 0: whole, index, groups = {} } of document.matchAll(token)) {
    end = index + whole.length;
    const current = open.at(-1) ?? root;
    if (groups["start"] !== undefined) {
      const element = {
        name: groups["start"],
        attributes: readAttributes(groups["attributes"] ?? ""),
        children: [],
        text: "",
      };
      current.children.push(element);
      if (groups["empty"] === "") open.push(element);
    } else if (groups["end"] !== undefined) {
      if (current.name !== groups["end"]) throw new Error(`</${groups["end"]}> closes <${current.name}>`);
      open.pop();
    } else {
      current.text += groups["cdata"] ?? (groups["text"] === undefined ? "" : readText(groups["text"]));
    }
  }
  if (end !== document.length) throw new Error(`not well formed: ${document.slice(end, end + 80)}`);
  const [only, ...others] = root.children;
  if (open.length !== 1 || only === undefined || others.length > 0 || root.text.trim() !== "")
    throw new Error("not one root");
  return only;
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, readText(value)] as const,
  );
  if (new Set(found.map(([name]) => name)).size !== found.length) throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(found);
}

function readText(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> in text");
  return text.replaceAll(/&(?:(lt|gt|amp|quot|apos)|#x([0-9a-fA-F]+)|#(\d+));|&/g, (whole, name, hex, decimal) => {
    if (whole === "&") throw new Error("a bare ampersand");
    if (name !== undefined) return { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }[String(name)] ?? "";
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16));
  });
}
