/** Takes so many bytes at a time out of a stream that comes in pieces of any size. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  readonly #cutOff: () => Error;
  #piece: Buffer = Buffer.alloc(0);

  /** @param cutOff what is thrown when the stream ends within what was asked for */
  constructor(bytes: AsyncIterable<Uint8Array>, cutOff: () => Error) {
    this.#pieces = bytes[Symbol.asyncIterator]();
    this.#cutOff = cutOff;
  }

  /** Undefined at the end of the stream. */
  async take(length: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    for (let missing = length; missing > 0;) {
      if (this.#piece.length === 0 && !(await this.#more())) {
        if (missing === length) return undefined;
        throw this.#cutOff();
      }
      const part = this.#piece.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      this.#piece = this.#piece.subarray(part.length);
    }
    return Buffer.concat(parts);
  }

  async skip(length: number): Promise<void> {
    for (let missing = length; missing > 0;) {
      if (this.#piece.length === 0 && !(await this.#more())) throw this.#cutOff();
      const passed = Math.min(missing, this.#piece.length);
      missing -= passed;
      this.#piece = this.#piece.subarray(passed);
    }
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#pieces.next();
    if (done === true) return false;
    this.#piece = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    // An empty piece is no end.
    return this.#piece.length > 0 || this.#more();
  }
}
