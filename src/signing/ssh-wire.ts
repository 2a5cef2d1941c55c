/** What the bytes of a key or a signature say is not what the format allows. The message is the end of a sentence: "it …". */
export class MalformedError extends Error {
  override readonly name = "MalformedError";
}

/** Reads the data types of SSH (RFC 4251, section 5) from the beginning on, and takes each value in one spelling only. */
export class SshReader {
  readonly #buffer: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  bytes(length: number): Buffer {
    const left = this.#buffer.length - this.#at;
    if (length > left) throw new MalformedError(`announces ${length} bytes where ${left} are left`);
    this.#at += length;
    return this.#buffer.subarray(this.#at - length, this.#at);
  }

  u8(): number {
    return this.bytes(1).readUInt8(0);
  }

  u32(): number {
    return this.bytes(4).readUInt32BE(0);
  }

  string(): Buffer {
    return this.bytes(this.u32());
  }

  /** Names of algorithms and namespaces: printable ASCII. */
  word(): string {
    const word = this.string().toString("latin1");
    if (!/^[\x21-\x7e]*$/.test(word)) throw new MalformedError("has a name that is not printable ASCII");
    return word;
  }

  /** A number that is not negative, without the zero byte that only marks it so. */
  mpint(): Buffer {
    const bytes = this.string();
    const [first = 0, second = 0] = bytes;
    if (first > 0x7f) throw new MalformedError("has a negative number");
    if (bytes.length > 0 && first === 0 && (bytes.length === 1 || second <= 0x7f)) {
      throw new MalformedError("has a number with needless zeros");
    }
    return first === 0 ? bytes.subarray(1) : bytes;
  }

  end(): void {
    const left = this.#buffer.length - this.#at;
    if (left > 0) throw new MalformedError(`has ${left} bytes too many`);
  }
}

export function sshU32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export function sshString(value: Uint8Array | string): Buffer {
  const bytes = Buffer.from(value as string); // Buffer.from takes both
  return Buffer.concat([sshU32(bytes.length), bytes]);
}

/** Of a number that is not negative, whatever zeros it begins with. */
export function sshMpint(value: Uint8Array): Buffer {
  const from = value.findIndex((byte) => byte !== 0);
  if (from === -1) return sshString("");
  const digits = value.subarray(from);
  const [first = 0] = digits;
  return sshString(first > 0x7f ? Buffer.concat([Buffer.from([0]), digits]) : digits);
}

/** Base64 in its only spelling: the standard alphabet, padded, no stray bits. Undefined for anything else. */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}
