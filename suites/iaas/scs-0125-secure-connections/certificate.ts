import { inconclusive, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { declared } from "./about.ts";
import { cryptography } from "./certificate-cryptography.ts";
import { nameAndDates } from "./certificate-dates.ts";
import { trust } from "./certificate-trust.ts";
import { eachScan } from "./scanned.ts";
import { serverThing } from "./tls-server.ts";
import { tlsServers } from "./tls-servers.probe.ts";

export const certificate = testcase({
  ...declared,
  id: "scs-0125-certificate",
  requirement:
    "The certificates of public endpoints are trusted, for their host, valid, not for longer than 366 days, and signed as Mozilla recommends.",
  needs: { servers: tlsServers, clock },
  judge: ({ servers, clock: { now } }) =>
    eachScan(servers, (server, { certificates, versions }): readonly Finding[] => {
      const about = serverThing(server);
      if (certificates.length === 0 && versions.length > 0) {
        const message = "The server accepts handshakes, but showed no certificate that can be read.";
        return [inconclusive(message, { about, cause: "unexpected-response" })];
      }
      return certificates.flatMap((each) => [
        ...trust(about, each, now),
        ...nameAndDates(about, server.host, each, now),
        ...cryptography(about, each),
      ]);
    }),
});
