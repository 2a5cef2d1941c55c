import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { serviceThing, type Catalog } from "../../../src/probes/openstack/catalog.ts";
import { endpointProbe, type Endpoint } from "./endpoint.probe.ts";
import { officialTypes, publicEndpoint } from "./public-endpoint.ts";
import { missing, withoutEndpoint } from "./service-offered.ts";
import { pages, type MandatoryService } from "./services.ts";

/** `scs-0123-endpoint-<type>`: the catalog leads users of the region to a service that answers. */
export function endpointAnswers(service: MandatoryService) {
  const [type] = service.types;
  return testcase({
    id: `scs-0123-endpoint-${type}`,
    requirement: `${service.what} has a public endpoint in the tested region, under an official type, and answers there.`,
    level: "MUST",
    url: service.page === pages.v2 ? pages.v2 : pages.v1,
    section: "light",
    lifetime: "week",
    deviations: ["D39", ...(service.refusedAliases ? (["D40"] as const) : [])],
    needs: { catalog, endpoint: endpointProbe(service) },
    judge: (facts) => answering(service, facts.catalog, facts.endpoint),
  });
}

function answering(service: MandatoryService, { region, services }: Catalog, endpoint: Endpoint): readonly Finding[] {
  const types = officialTypes(service);
  const entry = services.find(({ type }) => types.includes(type));
  // Here the aliases are as good as the type.
  if (entry === undefined) return [missing({ ...service, types, refusedAliases: [] }, services)];
  const found = publicEndpoint(service, services, region);
  if (found === undefined) {
    const { message, level: _, ...details } = withoutEndpoint(entry, region);
    return [violation(message, details)];
  }
  const { type, url } = found;
  return [...reply(type, endpoint), ...plainText(type, url), ...alias(service, type)];
}

function reply(type: string, { url, status, silence }: Endpoint): readonly Finding[] {
  const about = serviceThing(type);
  const remedy = "openstack endpoint list --interface public  # is this the address that users reach?";
  if (url === null) {
    const message = `The public endpoint of ${type} in the catalog is not an address.`;
    return [violation(message, { about, deviation: "D39", remedy })];
  }
  if (status === null) {
    const message = `Nobody answers at the public endpoint of ${type}: ${silence}. The official testcase does not ask.`;
    return [violation(message, { about, expected: "an answer", actual: silence, deviation: "D39", remedy })];
  }
  const details = { about, expected: "an answer of the service", actual: status, deviation: "D39" } as const;
  if (status === 404) {
    const message = `There is no service at the public endpoint of ${type}: GET ${url} answered 404. The official testcase does not ask.`;
    return [violation(message, { ...details, remedy })];
  }
  if (status === 502 || status === 503) {
    const message = `Behind the public endpoint of ${type} nobody answers: GET ${url} answered ${status}. The official testcase does not ask.`;
    return [violation(message, details)];
  }
  if (status < 500) return [];
  const message = `The service at the public endpoint of ${type} failed: GET ${url} answered ${status}.`;
  return [inconclusive(message, { about, actual: status, cause: status === 504 ? "timeout" : "unexpected-response" })];
}

/** Whether addresses are encrypted is the business of SCS-0125. */
function plainText(type: string, url: string): readonly Finding[] {
  if (!/^http:/i.test(url)) return [];
  const message = `The public endpoint of ${type} is not encrypted; SCS-0125 asks for https.`;
  return [note(message, { about: serviceThing(type), expected: "https", actual: url })];
}

function alias({ refusedAliases = [] }: MandatoryService, type: string): readonly Finding[] {
  if (!refusedAliases.includes(type)) return [];
  const message = `The service is in the catalog as ${type}, an official alias that the official testcase does not accept.`;
  return [note(message, { about: serviceThing(type), deviation: "D40" })];
}
