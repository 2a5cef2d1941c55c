/** A group for the key exchange, by its number in the registry of the IANA and the name that OpenSSL uses. */
export interface Group {
  readonly code: number;
  readonly name: string;
}

const curves: readonly Group[] = [
  { code: 1, name: "sect163k1" },
  { code: 3, name: "sect163r2" },
  { code: 9, name: "sect283k1" },
  { code: 10, name: "sect283r1" },
  { code: 13, name: "sect571k1" },
  { code: 14, name: "sect571r1" },
  { code: 19, name: "prime192v1" },
  { code: 21, name: "secp224r1" },
  { code: 22, name: "secp256k1" },
  { code: 26, name: "brainpoolP256r1" },
  { code: 27, name: "brainpoolP384r1" },
  { code: 28, name: "brainpoolP512r1" },
  { code: 30, name: "X448" },
  { code: 25, name: "secp521r1" },
  { code: 24, name: "secp384r1" },
  { code: 23, name: "prime256v1" },
  { code: 29, name: "X25519" },
];

export const groupsOf12: readonly Group[] = curves;

export const groupsOf13: readonly Group[] = [
  { code: 0x11eb, name: "SecP256r1MLKEM768" },
  { code: 0x11ec, name: "X25519MLKEM768" },
  { code: 0x11ed, name: "SecP384r1MLKEM1024" },
  { code: 31, name: "brainpoolP256r1tls13" },
  { code: 32, name: "brainpoolP384r1tls13" },
  { code: 33, name: "brainpoolP512r1tls13" },
  { code: 256, name: "ffdhe2048" },
  { code: 257, name: "ffdhe3072" },
  { code: 258, name: "ffdhe4096" },
  { code: 259, name: "ffdhe6144" },
  { code: 260, name: "ffdhe8192" },
  ...curves.filter(({ code }) => [30, 25, 24, 23, 29].includes(code)),
];
