const mask = "[redacted]";

/** Takes out of a text whatever must not be read by others: the secrets it was told, and what looks like one. */
export class Redactor {
  readonly #secrets = new Set<string>();
  #known: RegExp | undefined;

  add(secret: string): void {
    if (secret === "" || this.#secrets.has(secret)) return;
    this.#secrets.add(secret);
    // The longest form first: a secret may be a part of another one.
    const forms = [...this.#secrets].flatMap(disguises).sort((a, b) => b.length - a.length);
    this.#known = new RegExp([...new Set(forms)].map(escaped).join("|"), "g");
  }

  text(text: string): string {
    const unknown = this.#known === undefined ? text : text.replace(this.#known, mask);
    return unknown
      .replace(secretHeader, `$1${mask}`)
      .replace(secretMember, `$1${mask}`)
      .replace(fernetToken, mask)
      .replace(dottedWord, withoutWebTokens)
      .replace(userInfo, "");
  }

  /** Without user info, and without the values of parameters that open doors. */
  url(url: URL): string {
    const shown = new URL(url);
    shown.username = "";
    shown.password = "";
    shown.hash = "";
    if ([...shown.searchParams.keys()].some((name) => secretParameter.test(name))) {
      // Beside the address: each change in it would write the whole of it anew.
      const harmless = new URLSearchParams();
      for (const [name, value] of shown.searchParams) {
        harmless.append(name, secretParameter.test(name) ? "redacted" : value);
      }
      shown.search = harmless.toString();
    }
    return this.text(shown.href);
  }
}

const secretHeader =
  /\b((?:x-(?:auth|subject|service|storage)-token|(?:proxy-)?authorization|(?:set-)?cookie)\\?["']?\s*[:=]\s*\\?["']?)[^"'\\\r\n]+/gi;
const secretMember = /(\\?["'](?:password|secret|token|adminPass|api_?key|access_?key)\\?["']\s*:\s*\\?["'])[^"'\\]+/gi;
const fernetToken = /gAAAAA[\w-]{20,}={0,2}/g;
// Each pattern begins with what it cannot go on with, or takes all that it can: else a long text of nothing but beginnings
// would be read anew from each of them.
const dottedWord = /[\w.-]+/g;
const userInfo = /(?<=[a-z\d+.-]:\/\/)[^/\s"'<>?#]+@/gi;
const secretParameter =
  /(^|[-_.])(sig|signature|token|secret|password|passwd|credential|key|auth|code)$|token$|password$/i;

/** Service accounts of Kubernetes and OpenID Connect have such: two objects in Base64 and a signature. */
function withoutWebTokens(word: string): string {
  const parts = word.split(".");
  const kept: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part = "", next = ""] = [parts[at], parts[at + 1]];
    const from = /(?:^|(?<=-))eyJ/.exec(part)?.index;
    const isToken = from !== undefined && part.length - from >= shortestPart && at + 2 < parts.length;
    if (!isToken || !next.startsWith("eyJ") || next.length < shortestPart) kept.push(part);
    else {
      kept.push(part.slice(0, from) + mask);
      at += 2;
    }
  }
  return kept.join(".");
}

const shortestPart = 11;

/** How a secret looks after a server has put it into an address, a document or a header. */
function disguises(secret: string): string[] {
  // Half a character cannot stand in an address; whoever writes one puts the sign for what is unreadable there.
  const url = encodeURIComponent(secret.toWellFormed());
  const lowerCaseUrl = url.replace(/%[\dA-F]{2}/g, (octet) => octet.toLowerCase());
  const json = JSON.stringify(secret).slice(1, -1);
  const ascii = json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const html = secret.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const namedHtml = secret.replace(/[&<>"]/g, (sign) => htmlNames[sign] ?? sign);
  const form = url.replaceAll("%20", "+");
  const plain = [secret, url, lowerCaseUrl, form, json, json.replaceAll("/", "\\/"), ascii, html, namedHtml];
  return [...plain, ...base64Forms(secret)];
}

const htmlNames: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Base64 depends on what stands before the secret, as in `user:secret`: one form for each of the three positions. */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // The signs at the borders are shared with the neighbours. Of a shorter secret too little would be left to recognise.
  if (bytes.length < 6) return [bytes.toString("base64")];
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const signs = whole.toString("base64").replace(/=+$/, "");
    const own = signs.slice(Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6));
    return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
