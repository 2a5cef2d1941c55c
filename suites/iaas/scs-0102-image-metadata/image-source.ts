import type { PropertyRule } from "./property.ts";

const schemes: ReadonlySet<string> = new Set(["http", "https", "ftp", "ftps"]);

export const imageSource: PropertyRule = {
  requirement: "Every public image tells in image_source where its file can be downloaded, or that it is private.",
  level: "MUST",
  accepts: (value) => value !== undefined && (value === "private" || schemes.has(schemeOf(value))),
  expected: "`private`, or an address that begins with http://, https://, ftp:// or ftps:// in small letters",
  fault: "The property image_source is neither `private` nor the address of a file on the web or an FTP server.",
  likely: ({ image_source = "" }) => corrected(image_source),
  placeholder: "https://URL-OF-THE-FILE",
  remark: (value) => {
    if (value === undefined || value === "private" || /:\/\/[^\s/]/.test(value)) return undefined;
    const message =
      "The property image_source names no server. The official testcase accepts that, but nobody can use it.";
    return { message };
  },
};

/** Without `://` the whole text counts as the scheme. */
function schemeOf(value: string): string {
  return value.split("://", 1)[0] ?? "";
}

function corrected(value: string): string | undefined {
  const plain = value.replace(/^[\s"']+|[\s"']+$/g, "");
  if (plain.toLowerCase() === "private") return "private";
  const [, scheme = "", rest = ""] = /^(https?|ftps?):\/\/([^\s/].*)$/isu.exec(plain) ?? [];
  return rest === "" ? undefined : `${scheme.toLowerCase()}://${rest}`;
}
