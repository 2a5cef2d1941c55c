import { connect, type Socket } from "node:net";
import { UsageError } from "../errors.ts";
import type { Signer } from "./signer.ts";
import type { SshPublicKey } from "./ssh-public-key.ts";
import { MalformedError, SshReader, sshString, sshU32 } from "./ssh-wire.ts";

// The numbers of draft-ietf-sshm-ssh-agent.
const ask = { identities: 11, sign: 13 } as const;
const answered = { identities: 12, sign: 14 } as const;
const rsaFlags = { sha256: 2, sha512: 4 } as const;
const mostBytes = 256 * 1024;

/** Asks the agent behind this socket for signatures of one of its keys, which it must have by now. */
export async function agentSigner(socketPath: string, publicKey: SshPublicKey, signal: AbortSignal): Promise<Signer> {
  const agent = { socketPath, signal };
  const has = await exchange(agent, Buffer.from([ask.identities]), identities);
  if (!has.some((blob) => blob.equals(publicKey.blob))) {
    throw new UsageError(
      `ssh-agent has ${has.length === 1 ? "one key" : `${has.length} keys`}, but not ${publicKey.fingerprint}. Add it with: ssh-add FILE`,
    );
  }
  return {
    publicKey,
    async sign(data, rsaHash) {
      const flags = publicKey.type === "ssh-rsa" ? rsaFlags[rsaHash] : 0;
      const request = [Buffer.from([ask.sign]), sshString(publicKey.blob), sshString(data), sshU32(flags)];
      return exchange(agent, Buffer.concat(request), signature);
    },
  };
}

function identities(reader: SshReader): readonly Buffer[] {
  if (reader.u8() !== answered.identities) throw new UsageError("ssh-agent refused to list its keys.");
  const blobs: Buffer[] = [];
  for (let left = reader.u32(); left > 0; left--) {
    blobs.push(reader.string());
    reader.string(); // its comment
  }
  return blobs;
}

function signature(reader: SshReader): Buffer {
  if (reader.u8() !== answered.sign) {
    throw new UsageError("ssh-agent refused to sign: it may be locked, or whoever it asked said no.");
  }
  const found = reader.string();
  reader.end();
  return found;
}

interface Agent {
  readonly socketPath: string;
  readonly signal: AbortSignal;
}

/** One question, on a connection of its own. */
async function exchange<T>(agent: Agent, request: Buffer, read: (reader: SshReader) => T): Promise<T> {
  const { socketPath, signal } = agent;
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const fail = (how: string) => (cause: unknown) =>
    reject(new UsageError(`ssh-agent at ${socketPath} ${how}.`, { cause }));
  const onAbort = (): void => fail("did not answer in time")(signal.reason);
  const socket = connect(socketPath);
  socket.on("error", fail("cannot be reached: SSH_AUTH_SOCK says that it listens there"));
  socket.on("close", fail("closed the connection without an answer"));
  signal.addEventListener("abort", onAbort, { once: true });
  collect(socket, resolve, reject);
  socket.write(sshString(request));
  try {
    return read(new SshReader(await promise));
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
    throw new UsageError(`What ssh-agent at ${socketPath} answered cannot be read: it ${error.message}.`, {
      cause: error,
    });
  } finally {
    signal.removeEventListener("abort", onAbort);
    socket.destroy();
  }
}

function collect(socket: Socket, resolve: (answer: Buffer) => void, reject: (error: Error) => void): void {
  let received = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    received = Buffer.concat([received, chunk]);
    if (received.length < 4) return;
    const length = received.readUInt32BE(0);
    if (length > mostBytes) reject(new MalformedError(`announces ${length} bytes`));
    else if (received.length >= 4 + length) resolve(received.subarray(4, 4 + length));
  });
}
