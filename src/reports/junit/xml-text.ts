import { printable, shortenBytes } from "../printable.ts";

/** Text that XML 1.0 allows and the builder writes well formed: it would end a CDATA section at the second `]]>`. */
export function xmlText(text: string): string {
  return shortenBytes(printable(text).replaceAll("]]>", "]] >"), longestText, cut);
}

const longestText = 8 * 1024;
const cut = "\n… cut off here; the whole text is in report.json";

/** The value of an attribute: one line. */
export function xmlAttribute(text: string): string {
  const [first = ""] = printable(text).trim().split("\n");
  return shortenBytes(first.replaceAll("\t", " ").replaceAll("]]>", "]] >"), 1024, "…");
}
