# FOLDER LINE: what zsh makes of the line when Tab is pressed, in a terminal of its own.
zmodload zsh/zpty
zpty -b shell zsh -f -i
zpty -w shell "PS1= fpath=($1 \$fpath) TERM=dumb; autoload -Uz compinit; compinit -u -d $1/dump; print ready"
zpty -r shell output '*ready*ready*'
zpty -n -w shell "$2"$'\t'
sleep 1
zpty -n -w shell $'\C-e'' #end'$'\n'
zpty -r shell output '*#end*'
print -r -- "$output"
zpty -d shell
