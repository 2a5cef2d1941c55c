import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { about, notTls, plainHttp, proxied, scanned, unreachable } from "./example-server.ts";
import { protocols } from "./protocols.ts";

const accepting = (...versions: string[]) =>
  scanned({ versions: versions.map((version) => ({ version, suites: ["TLS_AES_128_GCM_SHA256"], isComplete: true })) });

testTestcase(protocols, {
  accepts: {
    "TLS 1.2 and 1.3": { servers: [scanned()] },
    "TLS 1.3 only": { servers: [accepting("TLSv1.3")] },
    "TLS 1.2 only, beside an http address": { servers: [accepting("TLSv1.2"), plainHttp] },
  },
  rejects: {
    "TLS 1.1": [
      { servers: [accepting("TLSv1.1", "TLSv1.2")] },
      { message: "The server still accepts TLSv1.1.", about, actual: ["TLSv1.1", "TLSv1.2"] },
    ],
    "several old ones": [
      { servers: [scanned(), accepting("SSLv3", "TLSv1.0", "TLSv1.2")] },
      { message: "The server still accepts SSLv3 and TLSv1.0." },
    ],
    "http behind https": [
      { servers: [notTls] },
      { message: "The catalog says https, but what answers there does not speak TLS.", actual: "HTTP/1.1 400" },
    ],
    "an old one where not everything could be asked": [
      { servers: [{ ...accepting("TLSv1.0"), ...unfinished(accepting("TLSv1.0")) }] },
    ],
  },
  leavesOpen: {
    "a cloud without https": [{ servers: [plainHttp] }, { cause: "dependency" }],
    "a cloud without public endpoints": [{ servers: [] }, { cause: "dependency" }],
    "a server that is not there": [
      { servers: [scanned(), unreachable] },
      { about, cause: "unreachable", message: "The server cannot be looked at: connection refused." },
    ],
    "a server behind a proxy": [{ servers: [proxied] }, { about, cause: "unreachable" }],
    "a server that stopped answering": [{ servers: [unfinished(scanned())] }, { about, cause: "timeout" }],
    "a server that refuses everything": [{ servers: [scanned({ versions: [] })] }, { cause: "unexpected-response" }],
  },
});

function unfinished(server: ReturnType<typeof scanned>) {
  return { ...server, result: { ...server.result, unfinished: "connection refused" } };
}
