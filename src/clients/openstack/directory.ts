import type { Answer } from "../http/answer.ts";
import type { Collection } from "./collection.ts";
import { documented, singularOf } from "./keystone-answer.ts";
import { list } from "./list.ts";
import type { OpenStackCloud, ServiceRequest } from "./openstack-cloud.ts";

const service = "identity";

const collection = (plural: string): Collection => ({
  service,
  path: `/${plural}`,
  plural,
  singular: singularOf(plural),
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

/** Any request to Keystone, and its answer; what it does not grant, or what is somebody else's answer, is thrown. */
export async function keystone(
  cloud: OpenStackCloud,
  request: Pick<ServiceRequest, "path" | "method" | "json" | "query">,
  signal: AbortSignal,
): Promise<Answer> {
  return documented(await cloud.request({ service, ...request }, signal), request);
}

/** The ids of what a list of Keystone shows. */
export function idsIn(answer: Answer, key: string): readonly string[] {
  return answer.list(key).map(({ id }) => {
    if (typeof id !== "string") throw answer.unexpected(`answered with \`${key}\` whose ids are no text`);
    return id;
  });
}

/** The same with another token than that of the login. */
export async function keystoneAs(
  cloud: OpenStackCloud,
  token: string,
  { json, ...request }: Pick<ServiceRequest, "path" | "method" | "json">,
  signal: AbortSignal,
): Promise<Answer> {
  const sign = async () => ({ "x-auth-token": token, "content-type": "application/json" });
  const bytes = json === undefined ? {} : { bytes: Buffer.from(JSON.stringify(json)) };
  const answer = await cloud.askHost({ service, beneath: "endpoint", ...request, ...bytes, sign }, signal);
  return documented(answer.ok(), request);
}
