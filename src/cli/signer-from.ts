import { readFileSync } from "node:fs";
import { expandPath } from "../config/surroundings.ts";
import { UsageError } from "../errors.ts";
import { readKeyFile } from "../signing/openssh-key.ts";
import { signerWith, type Signer } from "../signing/signer.ts";
import { agentSigner } from "../signing/ssh-agent.ts";
import type { Io } from "./io.ts";

export interface SignerWishes {
  /** Never to use the private key itself, also where it could be read. */
  readonly onlyAgent: boolean;
}

/** Whoever signs with the key of a file: this process, or the agent where the key is locked or only its public half is there. */
export async function signerFrom(
  word: string,
  io: Io,
  signal: AbortSignal,
  { onlyAgent }: SignerWishes = { onlyAgent: false },
): Promise<Signer> {
  const key = readKeyFile(contents(expandPath(word, io), word), word);
  if (key.kind === "private" && !onlyAgent) return signerWith(key.privateKey, key.publicKey);
  const socket = io.env["SSH_AUTH_SOCK"];
  if (socket === undefined || socket === "") {
    throw new UsageError(
      `${word} can only sign through ssh-agent, and SSH_AUTH_SOCK does not say where that is. Start one with: eval "$(ssh-agent)" && ssh-add FILE`,
    );
  }
  return agentSigner(socket, key.publicKey, signal);
}

/** An agent may ask a person, or wait for a touch. */
export function patienceWithAgent(): AbortSignal {
  return AbortSignal.timeout(120_000);
}

function contents(path: string, word: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new UsageError(`The key ${word} is missing or not readable.`, { cause });
  }
}
