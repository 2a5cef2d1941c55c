import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { about, scanned, unreachable } from "./example-server.ts";
import { compression, renegotiation } from "./sessions.ts";

testTestcase(compression, {
  accepts: {
    "no compression": { servers: [scanned()] },
    "TLS 1.3 only, which cannot compress": { servers: [scanned({ compresses: null })] },
  },
  rejects: { compression: [{ servers: [scanned({ compresses: true })] }, { about }] },
  leavesOpen: { "a server that is not there": [{ servers: [unreachable] }, { cause: "unreachable" }] },
});

testTestcase(renegotiation, {
  accepts: {
    "secure renegotiation": { servers: [scanned()] },
    "TLS 1.3 only, which has no renegotiation": { servers: [scanned({ renegotiatesSecurely: null })] },
  },
  rejects: { "none of it": [{ servers: [scanned({ renegotiatesSecurely: false })] }, { about }] },
  leavesOpen: { "a server that is not there": [{ servers: [unreachable] }, { cause: "unreachable" }] },
});
