import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { declared } from "./about.ts";
import { profile } from "./profile.ts";
import { eachScan, withoutTls } from "./scanned.ts";
import { serverThing } from "./tls-server.ts";
import { tlsServers } from "./tls-servers.probe.ts";

export const protocols = testcase({
  ...declared,
  id: "scs-0125-protocols",
  requirement: "The servers of public endpoints speak TLS 1.2 and 1.3 only.",
  needs: { servers: tlsServers },
  judge: ({ servers }) => [
    ...withoutTls(servers),
    ...eachScan(servers, (server, { versions }) => {
      const accepted = versions.map(({ version }) => version);
      const old = accepted.filter((version) => !profile.versions.some((each) => each === version));
      if (old.length === 0) return [];
      return [
        violation(`The server still accepts ${new Intl.ListFormat("en").format(old)}.`, {
          about: serverThing(server),
          expected: profile.versions,
          actual: accepted,
          remedy: "HAProxy: ssl-default-bind-options ssl-min-ver TLSv1.2 - nginx: ssl_protocols TLSv1.2 TLSv1.3;",
        }),
      ];
    }),
  ],
});
