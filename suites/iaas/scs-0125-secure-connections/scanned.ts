import { inconclusive, violation, type Finding } from "../../../src/core/finding.ts";
import { serverThing, type Scan, type TlsServer } from "./tls-server.ts";

type Judge = (server: TlsServer, scan: Scan) => readonly Finding[];

/** Judges each server that could be looked at, and says of the others why not. */
export function eachScan(servers: readonly TlsServer[], judge: Judge): readonly Finding[] {
  const withTls = servers.filter(({ result }) => result.outcome !== "http");
  if (withTls.length > 0) return withTls.flatMap((server) => findingsOn(server, judge));
  const message = "No public endpoint of the tested region is an https address, so there is no TLS to look at.";
  return [
    inconclusive(message, {
      cause: "dependency",
      remedy: "Serve the public endpoints by TLS; scs-0125-public-https names each of them.",
    }),
  ];
}

function findingsOn(server: TlsServer, judge: Judge): readonly Finding[] {
  const { result } = server;
  const about = serverThing(server);
  switch (result.outcome) {
    case "http":
      return [];
    case "unreachable":
      return [inconclusive(`The server cannot be looked at: ${result.why}.`, { about, cause: "unreachable" })];
    case "behind-proxy":
      return [
        inconclusive("The server is reached through a proxy, which does not show what the server itself offers.", {
          about,
          cause: "unreachable",
          remedy: "Run from a place with a direct connection, or name the host in NO_PROXY where there is one.",
        }),
      ];
    case "not-tls":
      return [
        inconclusive("What answers there does not speak TLS.", { about, actual: result.start, cause: "dependency" }),
      ];
    case "scanned":
      return [...judge(server, result), ...gaps(server, result)];
  }
}

function gaps(server: TlsServer, { versions, unfinished }: Scan): readonly Finding[] {
  const about = serverThing(server);
  if (unfinished !== null) {
    const message = `The server could not be looked at to the end: ${unfinished}.`;
    return [inconclusive(message, { about, cause: "timeout" })];
  }
  if (versions.length > 0) return [];
  const message = "The server refuses every version of TLS that was offered, so nothing can be said about it.";
  return [inconclusive(message, { about, cause: "unexpected-response" })];
}

/** The catalog promises https, and something else answers. */
export function withoutTls(servers: readonly TlsServer[]): readonly Finding[] {
  return servers.flatMap((server) => {
    if (server.result.outcome !== "not-tls") return [];
    return [
      violation("The catalog says https, but what answers there does not speak TLS.", {
        about: serverThing(server),
        actual: server.result.start,
        remedy: "Let the load balancer end TLS on this port, or correct the port with openstack endpoint set --url.",
      }),
    ];
  });
}
