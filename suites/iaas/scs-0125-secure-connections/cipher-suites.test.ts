import { expect } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { cipherSuites } from "./cipher-suites.ts";
import { about, notTls, scanned } from "./example-server.ts";
import { profile } from "./profile.ts";

const accepting = (suites: readonly string[], isComplete = true) =>
  scanned({ versions: [{ version: "TLSv1.2", suites: [...suites], isComplete }] });
const message = (count: string) =>
  `The server accepts ${count} that Mozilla's intermediate configuration does not have.`;

testTestcase(cipherSuites, {
  accepts: {
    "some of the suites": { servers: [scanned()] },
    "all of them": { servers: [accepting(profile.suites)] },
  },
  rejects: {
    "one that is not in the list": [
      { servers: [accepting([...profile.suites, "TLS_RSA_WITH_RC4_128_SHA"])] },
      { message: message("1 cipher suite"), about, actual: ["TLS_RSA_WITH_RC4_128_SHA"] },
    ],
    "one of a version that nobody counted, beside one that was counted": [
      {
        servers: [
          scanned({
            versions: [
              { version: "TLSv1.2", suites: ["TLS_RSA_WITH_RC4_128_SHA"], isComplete: true },
              { version: "TLSv1.3", suites: [], isComplete: false },
            ],
          }),
        ],
      },
      {
        message: message("at least 1 cipher suite"),
        remedy: expect.stringContaining(
          "ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:" +
            "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305:" +
            "DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:DHE-RSA-CHACHA20-POLY1305;",
        ) as string,
      },
    ],
    "so many that nobody counted them": [
      { servers: [accepting(["TLS_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_AES_128_GCM_SHA256"], false)] },
      { message: message("at least 2 cipher suites") },
    ],
    "a good list with a suite of TLS 1.3 that is not in it": [
      { servers: [accepting(["TLS_AES_128_CCM_SHA256"])] },
      { actual: ["TLS_AES_128_CCM_SHA256"] },
    ],
  },
  leavesOpen: { "what does not speak TLS": [{ servers: [notTls] }, { cause: "dependency" }] },
});
