/** A cipher suite by its number in the registry of the IANA. */
export interface Suite {
  readonly code: number;
  readonly name: string;
}

// The registry numbers neighbours alike: one cipher with six key exchanges, or five ciphers with one key exchange.
const six = ["RSA", "DH_DSS", "DH_RSA", "DHE_DSS", "DHE_RSA", "DH_anon"];
const fiveOf = ["NULL_SHA", "RC4_128_SHA", "3DES_EDE_CBC_SHA", "AES_128_CBC_SHA", "AES_256_CBC_SHA"];
const fourElliptic = ["ECDHE_ECDSA", "ECDH_ECDSA", "ECDHE_RSA", "ECDH_RSA"];

/** What servers of these days offer, the worst first, for servers that let the client choose. */
const usual: readonly Suite[] = [
  ...named(0x0004, ["RSA_WITH_RC4_128_MD5", "RSA_WITH_RC4_128_SHA"]),
  ...named(0x000a, ["RSA_WITH_3DES_EDE_CBC_SHA"]),
  ...named(0x0016, ["DHE_RSA_WITH_3DES_EDE_CBC_SHA"]),
  ...["ECDH_ECDSA", "ECDHE_ECDSA", "ECDH_RSA", "ECDHE_RSA"].flatMap((exchange, index) =>
    withCiphers(0xc001 + 5 * index, exchange, fiveOf),
  ),
  ...six.flatMap((exchange, index) => named(0x002f + index, [`${exchange}_WITH_AES_128_CBC_SHA`])),
  ...six.flatMap((exchange, index) => named(0x0035 + index, [`${exchange}_WITH_AES_256_CBC_SHA`])),
  ...withCiphers(0x003b, "RSA", ["NULL_SHA256", "AES_128_CBC_SHA256", "AES_256_CBC_SHA256"]),
  ...withExchanges(0x003e, ["DH_DSS", "DH_RSA", "DHE_DSS"], "AES_128_CBC_SHA256"),
  ...named(0x0067, ["DHE_RSA_WITH_AES_128_CBC_SHA256"]),
  ...withExchanges(0x0068, ["DH_DSS", "DH_RSA", "DHE_DSS", "DHE_RSA"], "AES_256_CBC_SHA256"),
  ...fourElliptic.flatMap((exchange, index) =>
    withCiphers(0xc023 + 2 * index, exchange, ["AES_128_CBC_SHA256", "AES_256_CBC_SHA384"]),
  ),
  ...["RSA", "DHE_RSA", "DH_RSA", "DHE_DSS", "DH_DSS"].flatMap((exchange, index) =>
    withCiphers(0x009c + 2 * index, exchange, ["AES_128_GCM_SHA256", "AES_256_GCM_SHA384"]),
  ),
  ...fourElliptic.flatMap((exchange, index) =>
    withCiphers(0xc02b + 2 * index, exchange, ["AES_128_GCM_SHA256", "AES_256_GCM_SHA384"]),
  ),
  ...withExchanges(0xcca8, ["ECDHE_RSA", "ECDHE_ECDSA", "DHE_RSA"], "CHACHA20_POLY1305_SHA256"),
];

/** What hardly any server offers. Kept apart, because some servers stumble over more than about 128 suites. */
const rare: readonly Suite[] = [
  ...named(0x0001, ["RSA_WITH_NULL_MD5", "RSA_WITH_NULL_SHA", "RSA_EXPORT_WITH_RC4_40_MD5"]),
  ...named(0x0006, ["RSA_EXPORT_WITH_RC2_CBC_40_MD5", "RSA_WITH_IDEA_CBC_SHA", "RSA_EXPORT_WITH_DES40_CBC_SHA"]),
  ...named(0x0009, ["RSA_WITH_DES_CBC_SHA"]),
  ...["DH_DSS", "DH_RSA", "DHE_DSS"].flatMap((exchange, index) =>
    named(0x000b + 3 * index, [
      `${exchange}_EXPORT_WITH_DES40_CBC_SHA`,
      `${exchange}_WITH_DES_CBC_SHA`,
      `${exchange}_WITH_3DES_EDE_CBC_SHA`,
    ]),
  ),
  ...named(0x0014, ["DHE_RSA_EXPORT_WITH_DES40_CBC_SHA", "DHE_RSA_WITH_DES_CBC_SHA"]),
  ...named(0x0017, ["DH_anon_EXPORT_WITH_RC4_40_MD5", "DH_anon_WITH_RC4_128_MD5"]),
  ...named(0x0019, ["DH_anon_EXPORT_WITH_DES40_CBC_SHA"]),
  ...withCiphers(0x001a, "DH_anon", ["DES_CBC_SHA", "3DES_EDE_CBC_SHA"]),
  ...withCiphers(0x006c, "DH_anon", ["AES_128_CBC_SHA256", "AES_256_CBC_SHA256"]),
  ...withCiphers(0x00a6, "DH_anon", ["AES_128_GCM_SHA256", "AES_256_GCM_SHA384"]),
  ...withCiphers(0xc015, "ECDH_anon", fiveOf),
  ...withExchanges(0x0041, six, "CAMELLIA_128_CBC_SHA"),
  ...withExchanges(0x0084, six, "CAMELLIA_256_CBC_SHA"),
  ...withExchanges(0x0096, six, "SEED_CBC_SHA"),
  ...withExchanges(0x00ba, six, "CAMELLIA_128_CBC_SHA256"),
  ...withExchanges(0x00c0, six, "CAMELLIA_256_CBC_SHA256"),
  ...aria(0xc050, "RSA"),
  ...aria(0xc052, "DHE_RSA"),
  ...aria(0xc05c, "ECDHE_ECDSA"),
  ...aria(0xc060, "ECDHE_RSA"),
  ...withCiphers(0xc072, "ECDHE_ECDSA", ["CAMELLIA_128_CBC_SHA256", "CAMELLIA_256_CBC_SHA384"]),
  ...withCiphers(0xc076, "ECDHE_RSA", ["CAMELLIA_128_CBC_SHA256", "CAMELLIA_256_CBC_SHA384"]),
  ...withCiphers(0xc09c, "RSA", ["AES_128_CCM", "AES_256_CCM"]),
  ...withCiphers(0xc09e, "DHE_RSA", ["AES_128_CCM", "AES_256_CCM"]),
  ...withCiphers(0xc0a0, "RSA", ["AES_128_CCM_8", "AES_256_CCM_8"]),
  ...withCiphers(0xc0a2, "DHE_RSA", ["AES_128_CCM_8", "AES_256_CCM_8"]),
  ...withCiphers(0xc0ac, "ECDHE_ECDSA", ["AES_128_CCM", "AES_256_CCM", "AES_128_CCM_8", "AES_256_CCM_8"]),
];

/** Offered together in one handshake. */
export const suitesOf12: readonly (readonly Suite[])[] = [usual, rare];

/** Before TLS 1.2 no suite had authenticated encryption or a hash of its own. */
export const suitesBefore12: readonly (readonly Suite[])[] = [usual, rare].map((suites) =>
  suites.filter(({ name }) => /_(SHA|MD5)$/.test(name)),
);

/** SSL 3.0 knows no elliptic curves either. */
export const suitesOfSsl3: readonly (readonly Suite[])[] = suitesBefore12.map((suites) =>
  suites.filter(({ code }) => code < 0xc000),
);

export const suitesOf13: readonly (readonly Suite[])[] = [
  named(0x1301, [
    "AES_128_GCM_SHA256",
    "AES_256_GCM_SHA384",
    "CHACHA20_POLY1305_SHA256",
    "AES_128_CCM_SHA256",
    "AES_128_CCM_8_SHA256",
  ]),
];

/** Undefined for a suite that is never offered here. */
export function suiteName(code: number): string | undefined {
  return names.get(code);
}

const names = new Map([...suitesOf12, ...suitesOf13].flat().map(({ code, name }) => [code, name]));

function named(first: number, endings: readonly string[]): Suite[] {
  return endings.map((name, index) => ({ code: first + index, name: `TLS_${name}` }));
}

function withCiphers(first: number, exchange: string, ciphers: readonly string[]): Suite[] {
  return named(
    first,
    ciphers.map((cipher) => `${exchange}_WITH_${cipher}`),
  );
}

function withExchanges(first: number, exchanges: readonly string[], cipher: string): Suite[] {
  return named(
    first,
    exchanges.map((exchange) => `${exchange}_WITH_${cipher}`),
  );
}

function aria(first: number, exchange: string): Suite[] {
  return withCiphers(first, exchange, ["ARIA_128_GCM_SHA256", "ARIA_256_GCM_SHA384"]);
}
