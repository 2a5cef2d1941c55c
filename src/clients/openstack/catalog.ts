import { EndpointMissingError, UnexpectedResponseError, UsageError } from "../../errors.ts";
import { bare } from "../http/address.ts";
import type { CloudConfig } from "./cloud-config.ts";
import { didYouMean } from "../../did-you-mean.ts";
import { namesOf, officialType } from "./service-types.ts";
import type { CatalogEntry, Token } from "./token.ts";

/** The address of a service, as the configuration or else the catalog names it; without a slash at its end. */
export function endpoint(type: string, token: Token, config: CloudConfig): URL {
  const address = overridden(type, config) ?? listed(type, token, config);
  return parsed(filled(address, token, type), type);
}

function overridden(type: string, { endpointOverrides }: CloudConfig): string | undefined {
  return Object.entries(endpointOverrides).find(([name]) => officialType(name) === officialType(type))?.[1];
}

function listed(type: string, { catalog, project }: Token, config: CloudConfig): string {
  const region = regionOf(catalog, config);
  const offered = namesOf(type).flatMap((name) => catalog.filter((entry) => entry.type === name));
  const endpoints = offered.flatMap((entry) => entry.endpoints);
  const fitting = endpoints.filter(({ interface: audience }) => audience.replace(/URL$/, "") === config.interface);
  const found = fitting.find((candidate) => candidate.region === region) ?? fitting.find(isEverywhere);
  if (found !== undefined) return found.url;

  const where = `in the catalog of the cloud "${config.name}"`;
  if (catalog.length === 0) {
    const why = project === undefined ? "; the login is not for a project" : "";
    throw new EndpointMissingError(`There is no service \`${type}\` ${where}, which is empty${why}.`);
  }
  if (endpoints.length > 0) {
    const there = endpoints.map((other) => `${other.interface} in ${other.region ?? "no region"}`).join(", ");
    const place = region === undefined ? "" : ` in the region ${region}`;
    throw new EndpointMissingError(
      `The service \`${type}\` has no ${config.interface} endpoint${place} ${where}; it has: ${there}.`,
    );
  }
  const types = [...new Set(catalog.map((entry) => entry.type))].sort().join(", ");
  throw new EndpointMissingError(`There is no service \`${type}\` ${where}; it has: ${types}.`);
}

// Some clouds list Keystone once for all regions.
function isEverywhere({ region }: { readonly region: string | undefined }): boolean {
  return region === undefined || region === "*";
}

/** The region that is meant: the configured one, or the only one there is. */
export function regionOf(catalog: readonly CatalogEntry[], { name, region }: CloudConfig): string | undefined {
  const named = catalog.flatMap(({ endpoints }) => endpoints).filter((candidate) => !isEverywhere(candidate));
  const regions = [...new Set(named.flatMap((candidate) => candidate.region ?? []))].sort();
  if (region === undefined) {
    if (regions.length < 2) return regions[0];
    throw new UsageError(
      `The cloud "${name}" has several regions: ${regions.join(", ")}. Choose one with \`region_name\` or OS_REGION_NAME.`,
    );
  }
  if (regions.length === 0 || regions.includes(region)) return region;
  const meant = didYouMean(region, regions);
  const hint = meant === undefined ? `It has: ${regions.join(", ")}.` : `Did you mean "${meant}"?`;
  throw new UsageError(`The cloud "${name}" has no region "${region}". ${hint}`);
}

// Old catalogs leave it to the client to put the project in.
function filled(address: string, { project }: Token, type: string): string {
  const whole = address.replace(/[$%]\((?:project|tenant)_id\)s/g, () => project?.id ?? "$()");
  if (!/[$%]\(/.test(whole)) return whole;
  throw new UnexpectedResponseError(
    `The endpoint of \`${type}\`, ${address}, has a template that cannot be filled in.`,
  );
}

function parsed(address: string, type: string): URL {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UnexpectedResponseError(`The endpoint of \`${type}\`, "${address}", is not an http or https address.`);
  }
  return bare(url);
}
