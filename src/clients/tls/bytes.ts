/** Reads what came over the wire from its beginning on. Whoever reads beyond the end gets an error. */
export class Bytes {
  readonly #buffer: Buffer;
  #at = 0;

  constructor(buffer: Buffer) {
    this.#buffer = buffer;
  }

  get left(): number {
    return this.#buffer.length - this.#at;
  }

  u8(): number {
    return this.take(1).readUInt8(0);
  }

  u16(): number {
    return this.take(2).readUInt16BE(0);
  }

  u24(): number {
    return this.take(3).readUIntBE(0, 3);
  }

  skip(length: number): void {
    this.take(length);
  }

  take(length: number): Buffer {
    if (length > this.left) throw new RangeError(`${length} bytes were announced, ${this.left} came`);
    const found = this.#buffer.subarray(this.#at, this.#at + length);
    this.#at += length;
    return found;
  }
}
