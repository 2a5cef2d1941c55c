import { describe, expect, test } from "vitest";
import { sshVector } from "../../fixtures/openssh/vectors.ts";
import { UsageError } from "../errors.ts";
import { readAllowedSigners, speaksOf, whoMaySign } from "./allowed-signers.ts";
import { readPublicKeyLine, type SshPublicKey } from "./ssh-public-key.ts";
import { newSigner, vectorSigner } from "./testing/keys.ts";

const key = vectorSigner("ed25519").publicKey;
const rsa = vectorSigner("rsa").publicKey;
const noon = new Date("2026-11-22T12:00:00Z");

function asked(file: string, publicKey: SshPublicKey = key, namespace = "report", at = noon) {
  const found = whoMaySign(readAllowedSigners(file, "allowed_signers"), publicKey, namespace, at);
  return found.ok ? found.principals : found.refusals;
}

describe("a key may sign for its principals", () => {
  test.each([
    ["a plain line", `audit@example.org ${key.line}`],
    ["a comment behind the key", `audit@example.org ${key.line} laptop of the auditor`],
    ["tabs, blanks and the line ends of Windows", `\r\n  audit@example.org\t ${key.line}  \r\n`],
    ["comments and empty lines", `# who may sign\n\n   # nobody else\naudit@example.org ${key.line}\n`],
    ["another key before it", `root@example.org ${rsa.line}\naudit@example.org ${key.line}`],
    [
      "a key that is too short before it",
      `old@example.org ${sshVector("short-rsa").publicKey}audit@example.org ${key.line}`,
    ],
    ["its namespace", `audit@example.org namespaces="file,report" ${key.line}`],
    ["a pattern of namespaces", `audit@example.org NameSpaces="re*,git" ${key.line}`],
    ["times around now", `audit@example.org valid-after="20261122Z",valid-before="20261122120000Z" ${key.line}`],
    [
      "all options",
      `audit@example.org namespaces="report",valid-after="202611221200Z",valid-before="20270101Z" ${key.line}`,
    ],
    ["quotation marks around the principals", `"audit@example.org" ${key.line}`],
    ["a blank in an option", `audit@example.org namespaces="re port,report" ${key.line}`],
    ["the same key refused elsewhere", `x@example.org namespaces="git" ${key.line}\naudit@example.org ${key.line}`],
  ])("%s", (_, file) => {
    expect(asked(file)).toEqual(["audit@example.org"]);
  });

  test("of every line that has the key", () => {
    expect(asked(`a@example.org,b@example.org ${key.line}\nb@example.org,*@example.net ${key.line}`)).toEqual([
      "a@example.org",
      "b@example.org",
      "*@example.net",
    ]);
  });
});

describe("a key may not sign, and the reason is told:", () => {
  const line1 = "Line 1 of the allowed signers";
  test.each([
    [
      "nobody has it",
      `audit@example.org ${rsa.line}`,
      [`No line of the allowed signers names the key ${key.fingerprint}.`],
    ],
    ["the file is empty", "", [`No line of the allowed signers names the key ${key.fingerprint}.`]],
    [
      "it is for something else",
      `a@example.org namespaces="git,!report,re*" ${key.line}`,
      [`${line1} allows the key for git, !report, re*, not for "report".`],
    ],
    [
      "it is too early",
      `a@example.org valid-after="20261122120001Z" ${key.line}`,
      [`${line1} allows the key from 2026-11-22T12:00:01.000Z on, not yet at 2026-11-22T12:00:00.000Z.`],
    ],
    [
      "it is too late",
      `a@example.org valid-before="202611221159Z" ${key.line}`,
      [`${line1} allows the key until 2026-11-22T11:59:00.000Z, no more at 2026-11-22T12:00:00.000Z.`],
    ],
    [
      "it is an authority's",
      `*@example.org cert-authority ${key.line}`,
      [`${line1} trusts this key as an authority for certificates, not to sign.`],
    ],
    [
      "only an authority could vouch for it",
      `*@example.org cert-authority,namespaces="report" ${rsa.line}`,
      [
        `No line of the allowed signers names the key ${key.fingerprint}.`,
        "Certificates are not supported, so what line 1 says about an authority helps nobody.",
      ],
    ],
    [
      "every line has its own",
      `a@example.org namespaces="git" ${key.line}\na@example.org valid-before="20200101Z" ${key.line}`,
      [
        `${line1} allows the key for git, not for "report".`,
        "Line 2 of the allowed signers allows the key until 2020-01-01T00:00:00.000Z, no more at 2026-11-22T12:00:00.000Z.",
      ],
    ],
  ])("%s", (_, file, refusals) => {
    expect(asked(file)).toEqual(refusals);
  });

  test("a key that nobody has seen before", () => {
    expect(asked(`a@example.org ${key.line}`, newSigner().publicKey)).toHaveLength(1);
  });
});

describe("a file that cannot be read is refused with the line:", () => {
  test.each([
    ["no key", "audit@example.org", "write who may sign, options if there are any, and the key"],
    [
      "half a key",
      `audit@example.org ${key.line.slice(0, -5)}`,
      "there is no public key, as TYPE BASE64, behind the principals and options",
    ],
    [
      "another type",
      `audit@example.org ${key.line.replace("ssh-ed25519", "ssh-rsa")}`,
      "there is no public key, as TYPE BASE64, behind the principals and options",
    ],
    [
      "a certificate's option",
      `a@example.org source-address="10.0.0.0/8" ${key.line}`,
      `there is no option "source-address=\\"10.0.0.0/8\\""; a value stands in quotation marks`,
    ],
    [
      "a value without quotation marks",
      `a@example.org namespaces=report ${key.line}`,
      `there is no option "namespaces=report"; a value stands in quotation marks`,
    ],
    ["no value", `a@example.org valid-after ${key.line}`, "valid-after has no value in quotation marks"],
    ["an open quotation mark", `a@example.org namespaces="report ${key.line}`, "a quotation mark has no counterpart"],
    ["an option twice", `a@example.org namespaces="a",namespaces="b" ${key.line}`, "namespaces is given twice"],
    [
      "a day that does not exist",
      `a@example.org valid-after="20270229Z" ${key.line}`,
      `valid-after="20270229Z" is no time: write YYYYMMDD[Z] or YYYYMMDDHHMM[SS][Z]`,
    ],
    [
      "an hour that does not exist",
      `a@example.org valid-before="202602282400Z" ${key.line}`,
      `valid-before="202602282400Z" is no time: write YYYYMMDD[Z] or YYYYMMDDHHMM[SS][Z]`,
    ],
    [
      "an end before the beginning",
      `a@example.org valid-after="20260102Z",valid-before="20260102Z" ${key.line}`,
      "valid-before is not later than valid-after",
    ],
  ])("%s", (_, line, told) => {
    const file = `# comment\n${line}\n`;
    expect(() => readAllowedSigners(file, "signers")).toThrow(new UsageError(`signers, line 2: ${told}.`));
  });
});

test("a time without Z is one of this machine's zone", () => {
  const [signer] = readAllowedSigners(
    `a@example.org valid-after="20260704",valid-before="20260704153001" ${key.line}`,
    "x",
  );
  expect(signer).toMatchObject({
    validAfter: new Date(2026, 6, 4),
    validBefore: new Date(2026, 6, 4, 15, 30, 1),
  });
});

describe("an identity is one of the principals", () => {
  test.each<[string, string, boolean]>([
    ["audit@example.org", "audit@example.org", true],
    ["*@example.org", "audit@example.org", true],
    ["audi?@example.org", "audit@example.org", true],
    ["!audit@example.org,*@example.org", "audit@example.org", false],
    ["!root@example.org,*@example.org", "audit@example.org", true],
    ["!root@example.org", "audit@example.org", false],
    ["*@example.org", "audit@example.org.evil.example", false],
    ["audit@example.org", "audit@exampleXorg", false],
    ["audit@example.org", "Audit@example.org", false],
  ])("%s: %s is %s", (principals, identity, is) => {
    expect(speaksOf(identity, readAllowedSigners(`${principals} ${key.line}`, "x"))).toBe(is);
  });

  test("of each line for itself", () => {
    const signers = readAllowedSigners(`!audit@example.org,*@example.org ${key.line}\naudit@* ${key.line}`, "x");
    expect(speaksOf("audit@example.org", signers)).toBe(true);
  });
});

test("a public key is only what its line says it is", () => {
  expect(readPublicKeyLine("ssh-ed25519")).toBeUndefined();
  expect(readPublicKeyLine(`ssh-rsa ${key.line.split(" ")[1]}`)).toBeUndefined();
  expect(readPublicKeyLine(sshVector("ed25519").publicKey)).toEqual(key);
});
