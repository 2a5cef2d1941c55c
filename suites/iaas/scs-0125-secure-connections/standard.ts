import type { StandardAlongside } from "../../../src/core/standard.ts";
import { certificate } from "./certificate.ts";
import { cipherSuites } from "./cipher-suites.ts";
import { curves } from "./curves.ts";
import { internalHttps, publicHttps } from "./https.ts";
import { keySizes } from "./key-sizes.ts";
import { protocols } from "./protocols.ts";
import { compression, renegotiation } from "./sessions.ts";

export const scs0125v1: StandardAlongside = {
  id: "scs-0125-v1",
  title: "Secure connections",
  url: "https://docs.scs.community/standards/scs-0125-v1-secure-connections",
  main: [],
  recommended: [],
  extended: [
    publicHttps,
    internalHttps,
    protocols,
    cipherSuites,
    curves,
    keySizes,
    certificate,
    compression,
    renegotiation,
  ],
};
