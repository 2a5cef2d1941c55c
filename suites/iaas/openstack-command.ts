import { shellQuote } from "../../src/shell-quote.ts";

/** One line for a POSIX shell, safe to paste whatever the names in it look like: `openstackCommand("flavor", "show", id)`. */
export function openstackCommand(...words: readonly string[]): string {
  return ["openstack", ...words].map(shellQuote).join(" ");
}
