/** One word of a command line; quoted only where the shell would read it otherwise. */
export function shellQuote(word: string): string {
  if (/^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$/.test(word)) return word;
  // A line break inside quotes would reach the command as it is, but nobody could paste the line safely.
  if (/\p{Cc}/u.test(word)) return `$'${[...word].map(escaped).join("")}'`;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function escaped(character: string): string {
  if (character === "'" || character === "\\") return `\\${character}`;
  if (!/\p{Cc}/u.test(character)) return character;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
