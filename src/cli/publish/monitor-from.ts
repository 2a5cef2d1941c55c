import { readFileSync } from "node:fs";
import { Monitor } from "../../clients/monitor/monitor.ts";
import { expandPath } from "../../config/surroundings.ts";
import { UsageError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import type { Io } from "../io.ts";
import { tool } from "../tool.ts";
import { flag, text, type Words } from "../words.ts";

/** Where to, and as whom. Nothing is sent. */
export function monitorFrom(words: Words, io: Io): Monitor {
  const url = addressFrom(words);
  const account = text(words, "account");
  if (account === undefined) {
    throw new UsageError("--account is missing: the name by which you log in to the monitor.");
  }
  if (account.includes(":")) throw new UsageError(`--account ${account} must be a name without a colon.`);
  return new Monitor(url, {
    account,
    token: tokenFrom(words, account, io),
    userAgent: `${tool.name}/${tool.version} (publish)`,
    env: io.env,
  });
}

/** The address of the monitor, fit for a token. */
export function addressFrom(words: Words): URL {
  const word = text(words, "to");
  if (word === undefined) {
    throw new UsageError(
      "--to is missing: the address of the monitor, such as https://compliance.sovereignit.cloud for the official one.",
    );
  }
  const url = URL.parse(word);
  // What is wrong is told without the word: it may have a password in it.
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError("--to must be an address such as https://monitor.example.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new UsageError("--to must be an address without a user or a password: use --account and --token-file.");
  }
  if (url.search !== "" || url.hash !== "") throw new UsageError('--to must be an address without "?" and "#".');
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol === "http:" && !isLocal && !flag(words, "plain-http")) {
    throw new UsageError(
      "--to must be an address with https, or else the token could be read on the way. Where that is as it should be, add --plain-http.",
    );
  }
  return url;
}

function tokenFrom(words: Words, account: string, io: Io): Secret {
  const path = text(words, "token-file");
  const token = path === undefined ? (io.env["SCS_MONITOR_TOKEN"] ?? "") : contents(path, io);
  const passphrase = passphraseIn(token.replace(/\r?\n$/, ""), account);
  if (passphrase !== "") return new Secret(passphrase);
  throw new UsageError(
    path === undefined
      ? "The account's token is missing: set SCS_MONITOR_TOKEN, or name a file with --token-file."
      : `The token file ${path} is empty.`,
  );
}

/** The official tools keep account and passphrase in one word of Base64; that is taken as well. */
function passphraseIn(token: string, account: string): string {
  const decoded = Buffer.from(token, "base64").toString("utf8");
  return decoded.startsWith(`${account}:`) ? decoded.slice(account.length + 1) : token;
}

function contents(path: string, io: Io): string {
  try {
    return readFileSync(expandPath(path, io), "utf8");
  } catch (cause) {
    throw new UsageError(`The token file ${path} is missing or not readable.`, { cause });
  }
}
