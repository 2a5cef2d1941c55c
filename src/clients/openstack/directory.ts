import type { Answer } from "../http/answer.ts";
import type { Collection } from "./collection.ts";
import { list } from "./list.ts";
import type { OpenStackCloud, ServiceRequest } from "./openstack-cloud.ts";

const service = "identity";

const collection = (plural: string): Collection => ({
  service,
  path: `/${plural}`,
  plural,
  singular: plural.replace(/ies$/, "y").replace(/s$/, ""),
});

/** What Keystone keeps, as far as something is created there. */
export const users = collection("users");
export const projects = collection("projects");
export const groups = collection("groups");
export const domains = collection("domains");
export const roles = collection("roles");
export const services = collection("services");

/** Whether somebody who may list them sees this one there. Of what is not there, Keystone tells a manager nothing but 403. */
export async function isListed(
  cloud: OpenStackCloud,
  { path, plural: key }: Collection,
  id: string,
  signal: AbortSignal,
): Promise<boolean> {
  const listed = await list(cloud, { service, path, key }, signal);
  return listed.some((each) => each["id"] === id);
}

/** Any request to Keystone. Where it has nothing to say it says so, and all else is JSON: a portal's page grants nothing. */
export async function keystone(
  cloud: OpenStackCloud,
  request: Pick<ServiceRequest, "path" | "method" | "json" | "query">,
  signal: AbortSignal,
): Promise<Answer> {
  const answer = await cloud.request({ service, ...request }, signal);
  if (answer.status !== 204) answer.json();
  return answer;
}

/** The ids of what a list of Keystone shows. */
export function idsIn(answer: Answer, key: string): readonly string[] {
  return answer.list(key).map(({ id }) => {
    if (typeof id !== "string") throw answer.unexpected(`answered with \`${key}\` whose ids are no text`);
    return id;
  });
}

/** The same with another token than that of the login: the answer, whatever its status. */
export function keystoneAs(
  cloud: OpenStackCloud,
  token: string,
  { json, ...request }: Pick<ServiceRequest, "path" | "method" | "json">,
  signal: AbortSignal,
): Promise<Answer> {
  const sign = async () => ({ "x-auth-token": token, "content-type": "application/json" });
  const bytes = json === undefined ? {} : { bytes: Buffer.from(JSON.stringify(json)) };
  return cloud.askHost({ service, beneath: "endpoint", ...request, ...bytes, sign }, signal);
}
