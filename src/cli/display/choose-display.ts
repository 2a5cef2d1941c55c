import type { Plan } from "../../run/plan.ts";
import type { Io } from "../io.ts";
import type { Words } from "../words.ts";
import type { Display } from "./display.ts";
import { lines } from "./lines.ts";
import { live } from "./live.ts";
import { wantsColour } from "./colour.ts";

/** Quiet, a live window on a terminal, or plain lines everywhere else. */
export function chooseDisplay(plan: Plan, words: Words, io: Io): Display {
  const verbosity = Number(words["verbose"] ?? 0);
  if (words["quiet"] === true) return { watch: () => undefined, [Symbol.dispose]: () => undefined };
  const interactive = io.stderr.isTTY === true && io.env["TERM"] !== "dumb" && !io.env["CI"];
  return interactive
    ? live(plan, io, { colour: wantsColour(words, io, io.stderr), verbosity })
    : lines(plan, io, verbosity);
}
