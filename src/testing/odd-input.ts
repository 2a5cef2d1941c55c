import fc from "fast-check";

/** What trips readers up: what ends texts elsewhere, half a character, what every object has, numbers beyond all measure. */
const stumblingBlocks = [
  ..."{}[]()<>\"'`\\/:;,.=&|*!%@#-+_ \t\n",
  ...["\r\n", "\0", "\uFEFF", "\uD800", "\u2028", "é", "💥"].concat(
    "__proto__ constructor toString null true NaN 0x10 1e999 -1 << --- &a *a <!-- ]]> &#x110000;".split(" "),
    "9".repeat(30),
  ),
];

export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...stumblingBlocks), maxLength: 40 }),
);

export const oddBytes: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
  oddText.map((text) => Buffer.from(text)),
);

/** Something good with a few pieces of it cut out, replaced or put in. */
export function mangled(good: Buffer): fc.Arbitrary<Buffer> {
  const cut = fc.record({
    at: fc.nat(good.length),
    length: fc.nat(8),
    put: fc.oneof(oddBytes, fc.constant(Buffer.of())),
  });
  return fc.tuple(fc.array(cut, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([cuts, isCutOff]) => {
    const changed = cuts.reduce(
      (bytes, { at, length, put }) =>
        Buffer.concat([bytes.subarray(0, at), put.subarray(0, 40), bytes.subarray(at + length)]),
      good,
    );
    return isCutOff ? changed.subarray(0, cuts[0]?.at) : changed;
  });
}

/** Good text with values and names in it replaced by odd ones. */
export function mangledText(good: string): fc.Arbitrary<string> {
  const words = [...good.matchAll(/[\w.:-]+/g)].map(({ 0: word, index }) => ({ index, end: index + word.length }));
  if (words.length === 0) return mangled(Buffer.from(good)).map(String);
  const replaced = fc.tuple(fc.constantFrom(...words), oddText).map(([{ index, end }, put]) => {
    return good.slice(0, index) + put + good.slice(end);
  });
  return fc.oneof(replaced, mangled(Buffer.from(good)).map(String));
}
