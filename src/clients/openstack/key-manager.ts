import { HttpError, UnexpectedResponseError } from "../../errors.ts";
import { isJson, type Answer, type Json } from "../http/answer.ts";
import { list } from "./list.ts";
import type { OpenStackCloud, ServiceRequest } from "./openstack-cloud.ts";

const service = "key-manager";

/** Where Barbican keeps things. It knows them by their address, whose last part is what others call an id. */
export interface Vault {
  readonly path: string;
  readonly plural: string;
  /** The key of an address. */
  readonly reference: string;
}

export const secrets: Vault = { path: "/secrets", plural: "secrets", reference: "secret_ref" };
export const orders: Vault = { path: "/orders", plural: "orders", reference: "order_ref" };
export const containers: Vault = { path: "/containers", plural: "containers", reference: "container_ref" };

export interface Kept {
  readonly id: string;
  readonly address: string;
}

export async function keep(cloud: OpenStackCloud, vault: Vault, fields: Json, signal: AbortSignal): Promise<Kept> {
  const answer = await ask(cloud, { path: vault.path, method: "POST", json: fields }, signal);
  const address = answer.json()[vault.reference];
  if (typeof address !== "string") throw answer.unexpected(`answered without \`${vault.reference}\``);
  return { id: idOf(address), address };
}

/** Undefined when it is not there; of a secret all but its content. */
export async function lookInto(
  cloud: OpenStackCloud,
  vault: Vault,
  id: string,
  signal: AbortSignal,
): Promise<Json | undefined> {
  try {
    const answer = await ask(cloud, { path: pathOf(vault, id) }, signal);
    const thing = answer.json();
    // Whatever Barbican keeps has one.
    if (typeof thing["status"] !== "string") throw answer.unexpected("answered without a `status`");
    return thing;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}

/** The ids of those that are called exactly so; an order has its name inside. */
export async function keptAs(
  cloud: OpenStackCloud,
  vault: Vault,
  name: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { path, plural: key, reference } = vault;
  const listed = await list(cloud, { service, path, key, query: { name } }, signal);
  return listed.flatMap((each) => {
    const fields = isJson(each["meta"]) ? each["meta"] : each;
    const address = each[reference];
    // Barbican names what nobody has named `null`, and never leaves out a field.
    if (!("name" in fields) || typeof address !== "string") {
      throw new UnexpectedResponseError(`The key manager listed ${key} without \`name\` or \`${reference}\`.`);
    }
    return fields["name"] === name ? [idOf(address)] : [];
  });
}

/** Deletes it; false when it is not there. */
export async function discard(cloud: OpenStackCloud, vault: Vault, id: string, signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await ask(cloud, { path: pathOf(vault, id), method: "DELETE" }, signal);
    if (answer.status !== 204) throw answer.unexpected(`answered ${answer.status} to a deletion`);
    return true;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return false;
    throw error;
  }
}

/** The content of a secret that is a text. */
export async function payload(cloud: OpenStackCloud, id: string, signal: AbortSignal): Promise<string> {
  const path = `${pathOf(secrets, id)}/payload`;
  const answer = await ask(cloud, { path, headers: { accept: "text/plain" } }, signal);
  const type = answer.header("content-type") ?? "";
  if (/\b(html|json)\b/i.test(type)) throw answer.unexpected(`answered with ${type} in place of a text`);
  return answer.text;
}

/** `http://keys.example/v1/secrets/0123` is 0123. */
export function idOf(address: string): string {
  return address.split("/").findLast((part) => part !== "") ?? "";
}

function ask(cloud: OpenStackCloud, request: Omit<ServiceRequest, "service">, signal: AbortSignal): Promise<Answer> {
  return cloud.request({ service, ...request }, signal);
}

function pathOf({ path }: Vault, id: string): string {
  return `${path}/${encodeURIComponent(id)}`;
}
