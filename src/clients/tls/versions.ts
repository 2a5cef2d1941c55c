/** The versions of the protocol, by their number on the wire. */
export const versionCodes = {
  SSLv3: 0x0300,
  "TLSv1.0": 0x0301,
  "TLSv1.1": 0x0302,
  "TLSv1.2": 0x0303,
  "TLSv1.3": 0x0304,
} as const;

export type TlsVersion = keyof typeof versionCodes;
