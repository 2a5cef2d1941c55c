import type { EndpointInterface } from "../../clients/openstack/cloud-config.ts";
import { UsageError } from "../../errors.ts";
import { type Settings, place, text } from "../setting.ts";

/** `endpoint_type` is the older name and wins, as for openstacksdk; `publicURL` is the older way to write `public`. */
export function endpointInterface(cloud: Settings): EndpointInterface {
  const key = text(cloud, "endpoint_type") === undefined ? "interface" : "endpoint_type";
  const written = (text(cloud, key) ?? "public").replace(/URL$/, "");
  if (written === "public" || written === "internal" || written === "admin") return written;
  throw new UsageError(`${place(cloud, key)}: "${key}" must be public, internal or admin.`);
}

const SUFFIX = "_endpoint_override";

/** Addresses that stand in for the catalog's, by official service type. */
export function endpointOverrides(cloud: Settings, region: string | undefined): Readonly<Record<string, string>> {
  const overrides = new Map<string, string>();
  for (const key of cloud.keys().filter((each) => each.endsWith(SUFFIX))) {
    const written = key.slice(0, -SUFFIX.length).replaceAll("_", "-");
    const official = OFFICIAL_TYPES.get(written) ?? written;
    const url = address(cloud, key, region);
    if (url === undefined || (overrides.has(official) && written !== official)) continue;
    overrides.set(official, url);
  }
  return Object.fromEntries(overrides);
}

const OFFICIAL_TYPES: ReadonlyMap<string, string> = new Map([
  ["block-store", "block-storage"],
  ["volume", "block-storage"],
  ["volumev2", "block-storage"],
  ["volumev3", "block-storage"],
  ["container-infra", "container-infrastructure-management"],
  ["share", "shared-file-system"],
  ["sharev2", "shared-file-system"],
  ["metering", "meter"],
  ["telemetry", "meter"],
]);

/** An http address, in which `{region_name}` stands for the region. */
export function address(settings: Settings, key: string, region: string | undefined): string | undefined {
  const written = text(settings, key);
  if (written === undefined) return undefined;
  const at = place(settings, key);
  if (written.includes("{region_name}") && region === undefined) {
    throw new UsageError(`${at}: "${key}" needs a region; choose one with --os-region or OS_REGION_NAME.`);
  }
  const expanded = written.replaceAll("{region_name}", region ?? "");
  if (/[{}]/.test(expanded)) throw new UsageError(`${at}: "${key}" can hold no other placeholder than {region_name}.`);
  const url = URL.canParse(expanded) ? new URL(expanded) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") {
    throw new UsageError(`${at}: "${key}" must be an address that starts with https:// or http://.`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new UsageError(`${at}: "${key}" must not hold a user name or password.`);
  }
  return expanded;
}
