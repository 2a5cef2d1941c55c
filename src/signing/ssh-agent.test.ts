import { describe, expect, test } from "vitest";
import { UsageError } from "../errors.ts";
import { agentSigner } from "./ssh-agent.ts";
import { sshString } from "./ssh-wire.ts";
import { signSsh, verifySsh } from "./sshsig.ts";
import { inTotoPayloadType, signDsse, verifyDsse } from "./dsse.ts";
import { fakeAgent, type Fault } from "./testing/fake-agent.ts";
import { newSigner, vectorSigner } from "./testing/keys.ts";
import { securityKey } from "./testing/security-key.ts";

const data = Buffer.from("What was signed.\n");
const patience = (ms = 10_000) => AbortSignal.timeout(ms);

test.each([
  ["an Ed25519 key", newSigner(), [0, 0]],
  ["an RSA key", vectorSigner("rsa"), [4, 2]],
  ["an ECDSA key", vectorSigner("ecdsa-521"), [0, 0]],
  ["a key in a security token", securityKey(), [0, 0]],
])("an agent signs with %s", async (_, held, flags) => {
  await using agent = await fakeAgent([newSigner(), held]);
  const signer = await agentSigner(agent.socket, held.publicKey, patience());
  const armour = await signSsh(data, signer, "report");
  expect(verifySsh(data, armour, "report")).toMatchObject({ ok: true, publicKey: { line: held.publicKey.line } });
  const envelope = await signDsse(data, inTotoPayloadType, signer);
  expect(verifyDsse(envelope, inTotoPayloadType, [held.publicKey])).toMatchObject({ ok: true });
  expect(agent.flags).toEqual(flags);
});

test("an agent without the key is told from one that has it", async () => {
  await using agent = await fakeAgent([newSigner()]);
  const { publicKey } = newSigner();
  await expect(agentSigner(agent.socket, publicKey, patience())).rejects.toThrow(
    new UsageError(`ssh-agent has one key, but not ${publicKey.fingerprint}. Add it with: ssh-add FILE`),
  );
});

test("a socket where nobody listens is one sentence", async () => {
  await expect(agentSigner("/nowhere/agent", newSigner().publicKey, patience())).rejects.toThrow(
    new UsageError("ssh-agent at /nowhere/agent cannot be reached: SSH_AUTH_SOCK says that it listens there."),
  );
});

describe("an agent that", () => {
  const listing = (request: Buffer): boolean => request[0] === 11;
  test.each<[string, Fault, RegExp]>([
    ["refuses to list", () => sshString(Buffer.from([5])), /^ssh-agent refused to list its keys\.$/],
    [
      "refuses to sign",
      (request) => (listing(request) ? undefined : sshString(Buffer.from([5]))),
      /^ssh-agent refused to sign: it may be locked, or whoever it asked said no\.$/,
    ],
    ["closes the connection", () => "close", /closed the connection without an answer\.$/],
    ["hangs", () => "hang", /did not answer in time\.$/],
    ["says nothing", () => sshString(""), /cannot be read: it announces 1 bytes where 0 are left\.$/],
    ["announces too much", () => Buffer.from("ffffffff", "hex"), /cannot be read: it announces 4294967295 bytes\.$/],
    [
      "is cut short",
      () => sshString(Buffer.from("0c00000002", "hex")),
      /cannot be read: it announces 4 bytes where 0 are left\.$/,
    ],
    [
      "gives half a signature",
      (request) => (listing(request) ? undefined : sshString(Buffer.from("0e0000000b000000077373682d727361", "hex"))),
      /cannot be used: it announces 4 bytes where 0 are left\.$/,
    ],
    [
      "adds to a signature",
      (request) => (listing(request) ? undefined : sshString(Buffer.from("0e0000000100ff", "hex"))),
      /cannot be read: it has 1 bytes too many\.$/,
    ],
  ])("%s is refused in one sentence", async (name, fault, told) => {
    const held = newSigner();
    await using agent = await fakeAgent([held], fault);
    const asked = agentSigner(agent.socket, held.publicKey, patience(name === "hangs" ? 50 : 10_000)).then((signer) =>
      signSsh(data, signer, "report"),
    );
    await expect(asked).rejects.toThrow(UsageError);
    await expect(asked).rejects.toThrow(told);
  });

  test("signs with another key than it was asked to is found out", async () => {
    const [held, other] = [newSigner(), newSigner()];
    await using agent = await fakeAgent([{ publicKey: held.publicKey, sign: other.sign }]);
    const signer = await agentSigner(agent.socket, held.publicKey, patience());
    await expect(signSsh(data, signer, "report")).rejects.toThrow("cannot be used: it is not one of that key.");
  });
});
