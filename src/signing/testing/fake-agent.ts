import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { folder } from "../../testing/folder.ts";
import type { Signer } from "../signer.ts";
import { SshReader, sshString, sshU32 } from "../ssh-wire.ts";

export interface FakeAgent extends AsyncDisposable {
  readonly socket: string;
  /** The flags of each request to sign. */
  readonly flags: readonly number[];
}

export type Fault = (request: Buffer) => Buffer | "hang" | "close" | undefined;

/** An ssh-agent over a real socket that holds these keys; a fault answers instead of it, with whole bytes. */
export async function fakeAgent(signers: readonly Signer[], fault: Fault = () => undefined): Promise<FakeAgent> {
  const place = folder();
  const socket = join(place.path, "agent");
  const flags: number[] = [];
  const open = new Set<Socket>();
  const answer = async (request: Buffer): Promise<Buffer> => {
    const reader = new SshReader(request);
    if (reader.u8() === 11) {
      const listed = signers.flatMap(({ publicKey }) => [sshString(publicKey.blob), sshString("whose key it is")]);
      return Buffer.concat([Buffer.from([12]), sshU32(signers.length), ...listed]);
    }
    const [blob, data, asked] = [reader.string(), reader.string(), reader.u32()];
    flags.push(asked);
    const signer = signers.find(({ publicKey }) => blob.equals(publicKey.blob));
    if (signer === undefined) return Buffer.from([5]);
    return Buffer.concat([Buffer.from([14]), sshString(await signer.sign(data, asked === 2 ? "sha256" : "sha512"))]);
  };
  const server = createServer((peer) => {
    open.add(peer);
    peer.on("close", () => open.delete(peer));
    peer.once("data", (bytes) => {
      const request = bytes.subarray(4);
      const instead = fault(request);
      if (instead === "close") peer.destroy();
      else if (instead === undefined) void answer(request).then((found) => inPieces(peer, sshString(found)));
      else if (instead !== "hang") peer.write(instead);
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    socket,
    flags,
    async [Symbol.asyncDispose]() {
      for (const peer of open) peer.destroy();
      await new Promise((resolve) => server.close(resolve));
      place[Symbol.dispose]();
    },
  };
}

/** An answer may come in several reads. */
function inPieces(peer: Socket, bytes: Buffer): void {
  peer.write(bytes.subarray(0, 3));
  setImmediate(() => peer.write(bytes.subarray(3)));
}
