import { shellQuote } from "../../shell-quote.ts";
import { tool } from "../tool.ts";
import { flag, text, type Words } from "../words.ts";
import type { Parcel } from "./parcel.ts";

/** The command that sends one report again. It has no secret in it. */
export function commandAgain({ word, document }: Parcel, words: Words): string {
  const given = ["to", "account", "token-file", "key"].flatMap((name) => {
    const value = text(words, name);
    return value === undefined ? [] : [`--${name}`, value];
  });
  const plain = flag(words, "plain-http") ? ["--plain-http"] : [];
  return [tool.name, "publish", word, ...given, "--subject", document.subject, ...plain].map(shellQuote).join(" ");
}
