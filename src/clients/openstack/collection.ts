import { HttpError } from "../../errors.ts";
import { isJson, type Answer, type Json } from "../http/answer.ts";
import { list } from "./list.ts";
import type { OpenStackCloud, ServiceRequest } from "./openstack-cloud.ts";

/** Where a service keeps things of one kind, and what it calls them. */
export interface Collection {
  readonly service: string;
  readonly path: string;
  /** Where the list has all fields, if not at `path`. */
  readonly details?: string;
  /** The key of a list of them. */
  readonly plural: string;
  /** The key of a single one; Glance has none. */
  readonly singular?: string;
}

export type Item = Json & { readonly id: string };

/** Creates one; the answer is the thing as it begins. */
export async function create(cloud: OpenStackCloud, to: Collection, fields: Json, signal: AbortSignal): Promise<Item> {
  const { service, path, singular } = to;
  const json = singular === undefined ? fields : { [singular]: fields };
  return itemIn(await cloud.request({ service, path, method: "POST", json }, signal), singular);
}

/** Undefined when there is none of this id. */
export async function lookUp(
  cloud: OpenStackCloud,
  from: Collection,
  id: string,
  signal: AbortSignal,
): Promise<Item | undefined> {
  const { service, path, singular } = from;
  try {
    return itemIn(await cloud.request({ service, path: `${path}/${encodeURIComponent(id)}` }, signal), singular);
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}

/** All that are called exactly so. */
export async function findNamed(
  cloud: OpenStackCloud,
  among: Collection,
  name: string,
  signal: AbortSignal,
): Promise<readonly Json[]> {
  const { service, path, details = path, plural } = among;
  // Services take the name for a pattern, or overlook it.
  const listed = await list(cloud, { service, path: details, key: plural, query: { name } }, signal);
  return listed.filter((each) => each["name"] === name);
}

/** Asks to delete one; false when there is none of this id. */
export async function remove(
  cloud: OpenStackCloud,
  from: Collection,
  id: string,
  signal: AbortSignal,
): Promise<boolean> {
  const request: ServiceRequest = {
    service: from.service,
    path: `${from.path}/${encodeURIComponent(id)}`,
    method: "DELETE",
  };
  try {
    const answer = await cloud.request(request, signal);
    // Every service says 204, or 202 where it takes its time; a portal's page has deleted nothing.
    if (answer.status !== 202 && answer.status !== 204)
      throw answer.unexpected(`answered ${answer.status} to a deletion`);
    return true;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return false;
    throw error;
  }
}

/** The one thing that an answer is about, with its id. */
export function itemIn(answer: Answer, singular: string | undefined): Item {
  const document = answer.json();
  const found = singular === undefined ? document : document[singular];
  if (!isJson(found) || typeof found["id"] !== "string") {
    throw answer.unexpected(`answered without ${singular === undefined ? "an id" : `the id of a \`${singular}\``}`);
  }
  return { ...found, id: found["id"] };
}
