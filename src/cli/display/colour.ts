import type { Io, Output } from "../io.ts";
import type { Words } from "../words.ts";

/** The flag, then NO_COLOR and FORCE_COLOR, then whether a person is looking. */
export function wantsColour(words: Words, { env }: Io, output: Output): boolean {
  if (typeof words["color"] === "boolean") return words["color"];
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  return output.isTTY === true && env["TERM"] !== "dumb";
}
