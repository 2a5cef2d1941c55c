import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { declared } from "./about.ts";
import { opensslSuites, profile } from "./profile.ts";
import { eachScan } from "./scanned.ts";
import { serverThing } from "./tls-server.ts";
import { tlsServers } from "./tls-servers.probe.ts";

export const cipherSuites = testcase({
  ...declared,
  id: "scs-0125-cipher-suites",
  requirement: "The servers of public endpoints accept no cipher suite beyond those that Mozilla recommends.",
  needs: { servers: tlsServers },
  judge: ({ servers }) =>
    eachScan(servers, (server, { versions }) => {
      const accepted = [...new Set(versions.flatMap(({ suites }) => suites))];
      const others = accepted.filter((suite) => !profile.suites.includes(suite));
      if (others.length === 0) return [];
      const count = versions.every(({ isComplete }) => isComplete) ? `${others.length}` : `at least ${others.length}`;
      const what = others.length === 1 ? "cipher suite" : "cipher suites";
      return [
        violation(`The server accepts ${count} ${what} that Mozilla's intermediate configuration does not have.`, {
          about: serverThing(server),
          expected: profile.suites,
          actual: others,
          remedy: `HAProxy: ssl-default-bind-ciphers ${opensslSuites} - nginx: ssl_ciphers ${opensslSuites};`,
        }),
      ];
    }),
});
