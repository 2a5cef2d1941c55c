import { bashScript } from "../completion/bash.ts";
import { completable } from "../completion/completable.ts";
import { fishScript } from "../completion/fish.ts";
import { zshScript } from "../completion/zsh.ts";
import type { Io } from "../io.ts";
import { text, type Words } from "../words.ts";

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** The script holds every word there is: pressing Tab starts nothing. */
export function completion(words: Words, io: Io): number {
  const shell = text(words, "shell") as keyof typeof scripts; // yargs has checked the choice
  io.stdout.write(scripts[shell](completable(io)));
  return 0;
}
