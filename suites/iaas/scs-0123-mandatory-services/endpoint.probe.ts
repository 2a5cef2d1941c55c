import { z } from "zod";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { UnreachableError } from "../../../src/errors.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { publicEndpoint } from "./public-endpoint.ts";
import type { MandatoryService } from "./services.ts";

const Endpoint = z.object({
  /** What was asked; null where the catalog has no public endpoint in the region. */
  url: z.string().nullable(),
  /** Null where nobody answered. */
  status: z.int().nullable(),
  /** Why nobody answered. */
  silence: z.string().nullable(),
});
export type Endpoint = z.infer<typeof Endpoint>;

const nothing: Endpoint = { url: null, status: null, silence: null };

/**
 * Whether anybody answers at the public endpoint of a service. One question for each service, so that a silent one says
 * nothing about the others. No token is shown: any answer of the service will do.
 */
export function endpointProbe(service: MandatoryService) {
  return probe({
    id: `endpoint-${service.types[0]}`,
    summary: `Does anybody answer at the public endpoint of ${service.types[0]}?`,
    effect: "reads",
    timeoutMs: 30_000,
    schema: Endpoint,
    needs: { catalog },
    async observe({ catalog: { region, services } }, { target, signal }: ProbeContext<OpenStackCloud>) {
      const url = URL.parse(publicEndpoint(service, services, region)?.url ?? "");
      if (url === null) return nothing;
      try {
        const root = await target.visit(versionsOf(url), signal);
        // Behind some front ends only the versioned address leads to the service.
        const answer = root.status === 404 ? await target.visit(url, signal) : root;
        return { url: answer.url, status: answer.status, silence: null };
      } catch (error) {
        if (!(error instanceof UnreachableError) || target.route(url).isProxied || !isDead(error)) throw error;
        return { url: error.url, status: null, silence: error.message };
      }
    },
  });
}

/** The address of the version document: the endpoint up to its version. */
function versionsOf(url: URL): URL {
  const address = new URL(url);
  const segments = url.pathname.split("/");
  const version = segments.findLastIndex((segment) => /^v\d+(\.\d+)?$/.test(segment));
  if (version !== -1) address.pathname = `${segments.slice(0, version).join("/")}/`;
  return address;
}

const deadCodes = new Set(["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH"]);

/** Nobody is there. All else may be our network, our certificates or a bad moment. */
function isDead({ cause }: Error): boolean {
  if (!(cause instanceof Error)) return false;
  if (cause instanceof AggregateError) return cause.errors.some((each) => isDead(new Error("", { cause: each })));
  return deadCodes.has((cause as NodeJS.ErrnoException).code ?? "") || isDead(cause);
}
