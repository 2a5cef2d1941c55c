import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { didYouMean } from "../../../src/did-you-mean.ts";
import { isOfferedIn, serviceThing, type Catalog, type Service } from "../../../src/probes/openstack/catalog.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { otherTypes, type MandatoryService } from "./services.ts";

/** One service is in the catalog. */
export function serviceOffered(service: MandatoryService) {
  const types = new Intl.ListFormat("en", { type: "disjunction" }).format(service.types);
  const source = service.notInText ? "; the official testcase asks for it, the text does not" : "";
  return testcase({
    id: service.testcase,
    requirement: `${service.what} is in the catalog, under the type ${types}${source}.`,
    level: "MUST",
    url: service.page,
    section: "light",
    lifetime: "week",
    deviations: [
      "D39",
      ...(service.notInText ? [service.notInText] : []),
      ...(service.refusedAliases ? (["D40"] as const) : []),
    ],
    needs: { catalog },
    judge: ({ catalog: fact }) => offered(service, fact),
  });
}

function offered(service: MandatoryService, { region, services }: Catalog): readonly Finding[] {
  const found = service.types.flatMap((type) => services.filter((entry) => entry.type === type));
  const [first] = found;
  if (first === undefined) return [missing(service, services)];
  const reachable = found.some((entry) => isOfferedIn(entry, region));
  return [...(reachable ? [] : [withoutEndpoint(first, region)]), ...underAlias(service, first)];
}

export function missing(service: MandatoryService, services: readonly Service[]): Finding {
  const [type] = service.types;
  const present = [...new Set(services.map((entry) => entry.type))].sort();
  const details = { about: serviceThing(type), expected: service.types, actual: present };
  const absent = `${service.what} is not in the catalog under the type ${type}`;
  const alias = service.refusedAliases?.find((candidate) => present.includes(candidate));
  if (alias !== undefined) {
    const message = `${absent}. It is there as ${alias}, an official alias that the official testcase does not accept.`;
    return violation(message, { ...details, deviation: "D40", remedy: registered(service) });
  }
  const slip = misspelled(service, present);
  if (slip !== undefined) {
    const remedy = openstackCommand("service", "set", "--type", type, slip);
    return violation(`${absent}. It has ${slip}: is that it?`, { ...details, remedy });
  }
  const remedy = registered(service);
  if (service.notInText === undefined) return violation(`${absent}.`, { ...details, remedy });
  const message = `${absent}. The official testcase asks for it, the text of the standard does not.`;
  return violation(message, { ...details, remedy, deviation: service.notInText });
}

function registered({ project, types: [type] }: MandatoryService): string {
  const look = openstackCommand("endpoint", "list", "--interface", "public");
  return `Deploy ${project} and register it with the type ${type} and a public endpoint; what is there now shows: ${look}`;
}

/** A type that means nothing else, and that is nearly the right one. */
function misspelled({ types, nicknames = [] }: MandatoryService, present: readonly string[]): string | undefined {
  const candidates = present.filter((type) => !otherTypes.includes(type));
  const slips = types.map((type) => {
    // What goes on for long after the right beginning (`image-builder`) is something else.
    const near = candidates.filter((candidate) => candidate.length <= type.length + 3);
    return didYouMean(type, near);
  });
  return nicknames.find((name) => candidates.includes(name)) ?? slips.find((slip) => slip !== undefined);
}

export function withoutEndpoint({ type, endpoints }: Service, region: string | null): Finding {
  const where = region === null ? "" : ` in the region ${region}`;
  const there = endpoints.map((endpoint) => `${endpoint.interface} in ${endpoint.region ?? "no region"}`);
  const inRegion = region === null ? [] : ["--region", region];
  return note(
    `The service ${type} is in the catalog, but has no public endpoint${where}. The official testcase does not look at it.`,
    {
      about: serviceThing(type),
      expected: `a public endpoint${where}`,
      actual: there,
      deviation: "D39",
      remedy: `${openstackCommand("endpoint", "create", ...inRegion, type, "public", "URL")}  # with the address that users reach`,
    },
  );
}

function underAlias({ types: [preferred] }: MandatoryService, { type }: Service): readonly Finding[] {
  if (type === preferred) return [];
  const message = `The service is in the catalog as ${type}. That is fine, but ${preferred} is the type that newer versions of the standard prefer.`;
  return [note(message, { about: serviceThing(type), expected: preferred, actual: type })];
}
