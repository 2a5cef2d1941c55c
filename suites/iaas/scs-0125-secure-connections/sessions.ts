import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { declared } from "./about.ts";
import { eachScan } from "./scanned.ts";
import { serverThing } from "./tls-server.ts";
import { tlsServers } from "./tls-servers.probe.ts";

export const compression = testcase({
  ...declared,
  id: "scs-0125-compression",
  requirement: "The servers of public endpoints do not compress in TLS, because that gives away what is encrypted.",
  needs: { servers: tlsServers },
  judge: ({ servers }) =>
    eachScan(servers, (server, { compresses }) => {
      if (compresses !== true) return [];
      const remedy = "Bring the OpenSSL behind the server up to date: since 1.1.0 it does not compress.";
      return [violation("The server compresses in TLS.", { about: serverThing(server), remedy })];
    }),
});

export const renegotiation = testcase({
  ...declared,
  id: "scs-0125-renegotiation",
  requirement: "The servers of public endpoints renegotiate in the secure way only (RFC 5746).",
  needs: { servers: tlsServers },
  judge: ({ servers }) =>
    eachScan(servers, (server, { renegotiatesSecurely }) => {
      if (renegotiatesSecurely !== false) return [];
      const remedy = "Bring the TLS library behind the server up to date: every one since 2010 knows RFC 5746.";
      const message =
        "The server does not know secure renegotiation, so others can put words before a user's requests.";
      return [violation(message, { about: serverThing(server), remedy })];
    }),
});
