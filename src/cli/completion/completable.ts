import yargs, { type Argv } from "yargs";
import { commands } from "../all-commands.ts";
import { commandName } from "../commands/command.ts";
import type { Io } from "../io.ts";
import { valuesOf } from "./values.ts";

/** A command with everything that can be typed behind it. */
export interface Completable {
  readonly name: string;
  readonly summary: string;
  /** What can stand behind it without a dash, where that is known. */
  readonly operands: readonly string[];
  readonly options: readonly Option[];
}

export interface Option {
  /** As typed: `--select`, `-s`. */
  readonly names: readonly string[];
  readonly summary: string;
  readonly takes: "nothing" | "value" | "list";
  /** What the value can be; of others files are offered. */
  readonly values: readonly string[];
}

/** What yargs knows of a command; the part that is not in its types. */
interface Known {
  getOptions(): {
    readonly key: Readonly<Record<string, unknown>>;
    readonly alias: Readonly<Record<string, readonly string[]>>;
    readonly choices: Readonly<Record<string, readonly string[]>>;
    readonly boolean: readonly string[];
    readonly count: readonly string[];
    readonly array: readonly string[];
  };
  getInternalMethods(): { getUsageInstance(): { getDescriptions(): Readonly<Record<string, string | undefined>> } };
}

/** Made of the same data as `--help`, so that it cannot know less. */
export function completable(io: Io): readonly Completable[] {
  return commands.map((command) => {
    const module = command(io, () => undefined);
    const [name, positionals] = [commandName(module), positionalsOf(String(module.command))];
    const parser: Argv = yargs().version(false).alias("help", "h");
    const { builder } = module;
    if (typeof builder === "function") void builder(parser);
    const known = parser as unknown as Known;
    const { key, alias, choices, boolean, count, array } = known.getOptions();
    const summaries = known.getInternalMethods().getUsageInstance().getDescriptions();
    const short = new Set(Object.values(alias).flat());
    const values = (of: string) => choices[of] ?? valuesOf(name, of);
    const options = Object.keys(key).filter((each) => !positionals.includes(each) && !short.has(each));
    return {
      name,
      summary: String(module.describe),
      operands: positionals.slice(0, 1).flatMap(values),
      options: options.flatMap((option) => {
        const summary = plain(summaries[option] ?? "");
        const isSwitch = boolean.includes(option) || count.includes(option);
        const names = [`--${option}`, ...(alias[option] ?? []).map((each) => `-${each}`)];
        const takes = isSwitch ? "nothing" : array.includes(option) ? "list" : "value";
        const opposite = `--no-${option}`;
        return [
          { names, summary, takes, values: isSwitch ? [] : values(option) },
          // Only what the help tells of: the opposite of most switches is that they are not there.
          ...(summary.includes(opposite)
            ? [{ names: [opposite], summary, takes: "nothing", values: [] } as const]
            : []),
        ] satisfies readonly Option[];
      }),
    };
  });
}

/** `list <what>` → what */
function positionalsOf(command: string): readonly string[] {
  return [...command.matchAll(/[<[]([\w-]+)/g)].map(([, name = ""]) => name);
}

/** yargs marks its own sentences, which it could translate. */
function plain(summary: string): string {
  return summary.replace(/^__yargsString__:/, "");
}
