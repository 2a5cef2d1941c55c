import type { Completable } from "./completable.ts";

/** Works with bash 3.2 as macOS has it, and without the package bash-completion. */
export function bashScript(commands: readonly Completable[]): string {
  return `# bash completion for scs-conformance, made by \`scs-conformance completion bash\`
_scs_conformance() {
  local line=\${COMP_LINE:0:COMP_POINT} current= previous= command= values= head= lead= rest
  local -a typed
  # COMP_WORDS is cut at @ and :, which stand in scopes and formats.
  read -ra typed <<<"$line"
  case $line in *[[:space:]]) typed+=("") ;; esac
  current=\${typed[\${#typed[@]}-1]}
  [ \${#typed[@]} -gt 2 ] && command=\${typed[1]} previous=\${typed[\${#typed[@]}-2]}
  case $current in --*=*) previous=\${current%%=*} lead=$previous= ;; esac
  COMPREPLY=()
  case "$command $previous" in
${commands.flatMap(optionCases).join("")}    *)
      case $current in
        -*) values=$(_scs_conformance_options "$command") ;;
        *) values=$(_scs_conformance_operands "$command") ;;
      esac
      ;;
  esac
  rest=\${current#"$lead"}
  COMPREPLY=($(compgen -P "$lead" -W "$values" -- "$rest"))
  # What bash takes for the word begins behind the last of its own separators.
  head=\${current%"\${current##*[$COMP_WORDBREAKS]}"}
  COMPREPLY=("\${COMPREPLY[@]#"$head"}")
}
_scs_conformance_options() {
  case $1 in
${commands.map(({ name, options }) => `    ${name}) echo ${quoted(options.flatMap(({ names }) => names))} ;;\n`).join("")}    *) echo '--help -h' ;;
  esac
}
_scs_conformance_operands() {
  case $1 in
    '') echo ${quoted(commands.map(({ name }) => name))} ;;
${commands
  .filter(({ operands }) => operands.length > 0)
  .map(({ name, operands }) => `    ${name}) echo ${quoted(operands)} ;;\n`)
  .join("")}  esac
}
# Where nothing is known, files are offered.
complete -o default -F _scs_conformance scs-conformance
`;
}

function optionCases({ name, options }: Completable): readonly string[] {
  return options.flatMap(({ names, takes, values }) => {
    if (takes === "nothing") return [];
    const pattern = names.map((each) => `"${name} ${each}"`).join(" | ");
    // Behind a comma the next one begins.
    const list = takes === "list" && values.length > 0 ? ` case $current in *,*) lead=\${current%,*}, ;; esac;` : "";
    return [`    ${pattern})${list} values=${quoted(values)} ;;\n`];
  });
}

/** None of the words has anything in it that a shell minds; a test holds them to it. */
function quoted(words: readonly string[]): string {
  return `'${words.join(" ")}'`;
}
