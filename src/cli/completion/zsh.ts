import type { Completable, Option } from "./completable.ts";

/** For `compinit`, from a folder in fpath or sourced. */
export function zshScript(commands: readonly Completable[]): string {
  return `#compdef scs-conformance
# zsh completion for scs-conformance, made by \`scs-conformance completion zsh\`
_scs_conformance() {
  local command=\${words[2]} previous=\${words[CURRENT-1]}
  local -a found
  if (( CURRENT == 2 )); then
    found=(${commands.map(({ name, summary }) => described(name, summary)).join(" ")})
    _describe command found
    return
  fi
  if [[ $PREFIX == --*=* ]]; then
    previous=\${PREFIX%%=*}
    compset -P '*='
  fi
  case "$command $previous" in
${commands.flatMap(optionCases).join("")}  esac
  if [[ $PREFIX == -* ]]; then
    case $command in
${commands.map(({ name, options }) => `      ${name}) found=(${options.flatMap(describedOption).join(" ")}) ;;\n`).join("")}    esac
    _describe -o option found
    return
  fi
  case $command in
${commands
  .filter(({ operands }) => operands.length > 0)
  .map(({ name, operands }) => `    ${name}) compadd -- ${operands.join(" ")} ;;\n`)
  .join("")}    *) _files ;;
  esac
}
if [[ \${funcstack[1]} == _scs_conformance || \${funcstack[1]} == _scs-conformance ]]; then
  _scs_conformance "$@"
else
  compdef _scs_conformance scs-conformance
fi
`;
}

function optionCases({ name, options }: Completable): readonly string[] {
  return options.flatMap(({ names, takes, values }) => {
    if (takes === "nothing") return [];
    const pattern = names.map((each) => `"${name} ${each}"`).join(" | ");
    const offer = values.length === 0 ? "_files" : `compadd -- ${values.join(" ")}`;
    return [`    ${pattern}) ${takes === "list" ? "compset -P '*,'; " : ""}${offer}; return ;;\n`];
  });
}

function describedOption({ names, summary }: Option): readonly string[] {
  return names.map((name) => described(name, summary));
}

function described(word: string, summary: string): string {
  return `'${word}:${summary.replaceAll("'", `'\\''`)}'`;
}
