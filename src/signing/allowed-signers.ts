import { UsageError } from "../errors.ts";
import { readSignerOptions, type SignerOptions } from "./signer-options.ts";
import { readPublicKeyLine, type SshPublicKey } from "./ssh-public-key.ts";

/** One line of an allowed-signers file of ssh-keygen (section ALLOWED SIGNERS of its manual). */
export interface AllowedSigner extends SignerOptions {
  readonly line: number;
  /** Patterns of who may sign with this key: `audit@example.org`, `*@example.org`, `!intern@example.org`. */
  readonly principals: readonly string[];
  readonly key: SshPublicKey;
}

export type AllowedSigners = readonly AllowedSigner[];

/** Whether a key may sign. The messages are sentences that name the line. */
export type Permission =
  | { readonly ok: true; readonly principals: readonly string[]; readonly signers: AllowedSigners }
  | { readonly ok: false; readonly refusals: readonly string[] };

/** Reads the whole file first: a line that cannot be read is an error, not a key that nobody misses. `source` is its name. */
export function readAllowedSigners(text: string, source: string): AllowedSigners {
  return text.split(/\r?\n/).flatMap((written, index) => {
    const line = written.trim();
    if (line === "" || line.startsWith("#")) return [];
    const found = signerOf(line, index + 1);
    if (typeof found !== "string") return [found];
    throw new UsageError(`${source}, line ${index + 1}: ${found}.`);
  });
}

/** Who may sign with this key for this purpose at this time; why not, where nobody may. */
export function whoMaySign(file: AllowedSigners, publicKey: SshPublicKey, namespace: string, at: Date): Permission {
  const own = file.filter(({ key }) => key.line === publicKey.line);
  const judged = own.map((signer) => ({ signer, refusal: refusalOf(signer, namespace, at) }));
  const signers = judged.filter(({ refusal }) => refusal === undefined).map(({ signer }) => signer);
  const principals = [...new Set(signers.flatMap((signer) => signer.principals))];
  if (signers.length > 0) return { ok: true, principals, signers };
  if (own.length > 0) return { ok: false, refusals: judged.flatMap(({ refusal }) => refusal ?? []) };
  const authorities = file.filter(({ isAuthority }) => isAuthority).map(({ line }) => line);
  const hint =
    authorities.length === 0
      ? []
      : [
          `Certificates are not supported, so what line ${authorities.join(", ")} says about an authority helps nobody.`,
        ];
  return { ok: false, refusals: [`No line of the allowed signers names the key ${publicKey.fingerprint}.`, ...hint] };
}

/** Whether one of these lines is about this identity. */
export function speaksOf(identity: string, signers: AllowedSigners): boolean {
  return signers.some(({ principals }) => matchesPatterns(identity, principals));
}

/** A list of patterns as ssh_config(5) has them: one that begins with `!` takes away. */
function matchesPatterns(word: string, patterns: readonly string[]): boolean {
  const matches = (pattern: string): boolean => matchesPattern(word, pattern);
  const taken = patterns.filter((pattern) => pattern.startsWith("!")).some((pattern) => matches(pattern.slice(1)));
  return !taken && patterns.some((pattern) => !pattern.startsWith("!") && matches(pattern));
}

/** `*` is any signs, `?` is one. Only the last star is tried again, so that many of them take no longer than one. */
function matchesPattern(word: string, pattern: string): boolean {
  let [at, place] = [0, 0];
  let star: { readonly at: number; readonly behind: number } | undefined;
  while (at < word.length) {
    if (pattern[place] === "*") {
      star = { at, behind: place + 1 };
      place = star.behind;
    } else if (place < pattern.length && (pattern[place] === "?" || pattern[place] === word[at])) {
      at += 1;
      place += 1;
    } else if (star === undefined) return false;
    else {
      star = { at: star.at + 1, behind: star.behind };
      [at, place] = [star.at, star.behind];
    }
  }
  return /^\**$/.test(pattern.slice(place));
}

function refusalOf(signer: AllowedSigner, namespace: string, at: Date): string | undefined {
  const { line, isAuthority, namespaces, validAfter, validBefore } = signer;
  const key = `Line ${line} of the allowed signers`;
  if (isAuthority) return `${key} trusts this key as an authority for certificates, not to sign.`;
  if (namespaces !== undefined && !matchesPatterns(namespace, namespaces)) {
    return `${key} allows the key for ${namespaces.join(", ")}, not for "${namespace}".`;
  }
  if (validAfter !== undefined && at < validAfter) {
    return `${key} allows the key from ${validAfter.toISOString()} on, not yet at ${at.toISOString()}.`;
  }
  if (validBefore !== undefined && at > validBefore) {
    return `${key} allows the key until ${validBefore.toISOString()}, no more at ${at.toISOString()}.`;
  }
  return undefined;
}

const noKey = "there is no public key, as TYPE BASE64, behind the principals and options";

/** The line, or what is wrong with it. */
function signerOf(text: string, line: number): AllowedSigner | string {
  const [, quoted, plain, rest] = /^(?:"([^"]*)"|([^ \t"]+))[ \t]+(.*)$/.exec(text) ?? [];
  const principals = (quoted ?? plain ?? "").split(",").filter((each) => each !== "");
  if (rest === undefined || principals.length === 0) return "write who may sign, options if there are any, and the key";
  const bare = readPublicKeyLine(rest);
  if (bare !== undefined) return { line, principals, key: bare, isAuthority: false };
  // Said of the key, not of an option that nobody meant.
  if (/^(?:ssh|ecdsa|sk)-/.test(rest)) return noKey;
  const options = readSignerOptions(rest);
  if (typeof options === "string") return options;
  const key = readPublicKeyLine(options.rest);
  if (key === undefined) return noKey;
  return { line, principals, key, ...options.options };
}
