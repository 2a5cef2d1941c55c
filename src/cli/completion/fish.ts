import type { Completable, Option } from "./completable.ts";

export function fishScript(commands: readonly Completable[]): string {
  return [
    "# fish completion for scs-conformance, made by `scs-conformance completion fish`\n",
    // Files only where a value or an operand can be one.
    "complete -c scs-conformance -n __fish_use_subcommand -f\n",
    ...commands.map(
      ({ name, summary }) =>
        `complete -c scs-conformance -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}\n`,
    ),
    ...commands.flatMap(linesOf),
  ].join("");
}

function linesOf({ name, operands, options }: Completable): readonly string[] {
  const within = `complete -c scs-conformance -n '__fish_seen_subcommand_from ${name}'`;
  const offered = operands.length === 0 ? [] : [`${within} -f -a ${quoted(operands.join(" "))}\n`];
  return [...offered, ...options.map((option) => `${within}${optionWords(option)}\n`)];
}

function optionWords({ names, summary, takes, values }: Option): string {
  const flags = names.map((name) => (name.startsWith("--") ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`));
  return `${flags.join("")}${valueWords(takes, values)} -d ${quoted(summary)}`;
}

function valueWords(takes: Option["takes"], values: readonly string[]): string {
  if (takes === "nothing") return "";
  if (values.length === 0) return " -r -F";
  return takes === "list" ? ` -x -a '(__fish_append , ${values.join(" ")})'` : ` -x -a ${quoted(values.join(" "))}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
