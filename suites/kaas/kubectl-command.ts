import { shellQuote } from "../../src/shell-quote.ts";

/** One line for a POSIX shell, safe to paste whatever the names in it look like: `kubectlCommand("get", "node", name)`. */
export function kubectlCommand(...words: readonly string[]): string {
  return ["kubectl", ...words].map(shellQuote).join(" ");
}
