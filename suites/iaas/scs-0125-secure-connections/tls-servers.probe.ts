import pLimit from "p-limit";
import { z } from "zod";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { scanTls } from "../../../src/clients/tls/scan.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { addressesOf, endpointsFor, type Address } from "./endpoints.ts";
import { TlsServer } from "./tls-server.ts";

const hostsAtOnce = 4;

/** Handshakes with each host and port of a public endpoint. Internal and admin endpoints are never contacted. */
export const tlsServers = probe({
  id: "tls-servers",
  summary: "What the TLS servers of the public endpoints offer",
  effect: "reads",
  timeoutMs: 300_000,
  schema: z.array(TlsServer),
  needs: { catalog },
  observe({ catalog: fact }, { target, signal }: ProbeContext<OpenStackCloud>) {
    const limit = pLimit(hostsAtOnce);
    const addresses = addressesOf(endpointsFor("public", fact));
    return Promise.all(addresses.map((address) => limit(() => server(address, target, signal))));
  },
});

async function server({ isTls, ...address }: Address, target: OpenStackCloud, signal: AbortSignal): Promise<unknown> {
  if (!isTls) return { ...address, result: { outcome: "http" } };
  const host = address.host.includes(":") ? `[${address.host}]` : address.host;
  const { isProxied, ca } = target.route(new URL(`https://${host}:${address.port}`));
  if (isProxied) return { ...address, result: { outcome: "behind-proxy" } };
  return { ...address, result: await scanTls(address, { ca }, signal) };
}
