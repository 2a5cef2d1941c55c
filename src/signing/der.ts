/** A DER sequence of numbers that are not negative, each given without needless zeros: how OpenSSL writes an ECDSA signature. */
export function derSequence(numbers: readonly Uint8Array[]): Buffer {
  const integers = numbers.map((number) => {
    const [first = 0] = number;
    return tagged(0x02, number.length === 0 || first > 0x7f ? Buffer.concat([Buffer.from([0]), number]) : number);
  });
  return tagged(0x30, Buffer.concat(integers));
}

/** Of at most 255 bytes, which is enough for two numbers of the largest curve. */
function tagged(tag: number, content: Uint8Array): Buffer {
  const length = content.length > 0x7f ? [0x81, content.length] : [content.length];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
