import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { declared } from "./about.ts";
import { profile } from "./profile.ts";
import { eachScan } from "./scanned.ts";
import { serverThing, type Scan, type TlsServer } from "./tls-server.ts";
import { tlsServers } from "./tls-servers.probe.ts";

export const curves = testcase({
  ...declared,
  id: "scs-0125-curves",
  requirement: "The servers of public endpoints agree on keys over X25519, prime256v1 and secp384r1 only.",
  needs: { servers: tlsServers },
  judge: ({ servers }) => eachScan(servers, (server, scan) => [...otherCurves(server, scan), ...hybrids(server, scan)]),
});

const remedy =
  "HAProxy: ssl-default-bind-curves X25519:prime256v1:secp384r1 - nginx: ssl_ecdh_curve X25519:prime256v1:secp384r1;";

function otherCurves(server: TlsServer, scan: Scan): readonly Finding[] {
  // A finite field is no curve; its size counts (scs-0125-key-sizes).
  const others = groupsOf(scan).filter((group) => !isAllowed(group) && !isHybrid(group) && !group.startsWith("ffdhe"));
  if (others.length === 0) return [];
  return [
    violation("The server accepts curves that Mozilla's intermediate configuration does not have.", {
      about: serverThing(server),
      expected: profile.curves,
      actual: others,
      remedy,
    }),
  ];
}

/** Younger than the recommendation, and safer than all that it names. */
function hybrids(server: TlsServer, scan: Scan): readonly Finding[] {
  const found = groupsOf(scan).filter(isHybrid);
  if (found.length === 0) return [];
  return [
    note("The server also offers key exchanges that are safe from quantum computers. The recommendation is older.", {
      about: serverThing(server),
      actual: found,
    }),
  ];
}

function groupsOf({ versions }: Scan): string[] {
  return [...new Set(versions.flatMap(({ groups = [] }) => groups))];
}

function isAllowed(group: string): boolean {
  return profile.curves.some((curve) => curve === group);
}

function isHybrid(group: string): boolean {
  return group.includes("MLKEM");
}
