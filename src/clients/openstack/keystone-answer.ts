import { isJson, type Answer } from "../http/answer.ts";
import type { ServiceRequest } from "./openstack-cloud.ts";

type Asked = Pick<ServiceRequest, "path" | "method">;

/**
 * The answer, if it is Keystone's: 204 where it has nothing to say, and otherwise what was asked for, under its name. What
 * a portal or a gateway says with 200 has granted nothing, and shows nothing.
 */
export function documented(answer: Answer, asked: Asked): Answer {
  const name = shownAs(asked);
  if (name === undefined) {
    if (answer.status !== 204) throw answer.unexpected(`answered ${answer.status} where Keystone says nothing but 204`);
    return answer;
  }
  const isWhole = name.endsWith("s") ? isList(answer.json()[name]) : isThing(answer.json()[name]);
  if (!isWhole) throw answer.unexpected(`answered without what Keystone calls \`${name}\``);
  return answer;
}

/** A tag is a text, everything else in lists is an object. */
function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === "string" || isThing(each));
}

/** Not everything has an id; one that is there is a text. */
function isThing(value: unknown): boolean {
  return isJson(value) && typeof (value["id"] ?? "") === "string";
}

/** `/users` has `users`, or after a POST `user`, as has `/users/ID`; `/groups/ID/users/ID` is or is not, and shows nothing. */
function shownAs({ path, method = "GET" }: Asked): string | undefined {
  if (method === "DELETE") return undefined;
  const parts = path
    .replace(/\?.*$/, "")
    .replace(/^\/(system|auth|OS-\w+)(?=\/)/, "")
    .replace(/\/(OS-EC2|inherited_to_projects)$/, "")
    .split("/")
    .slice(1);
  if (parts.at(-2) === "implies") return "role_inference";
  const [last = "", before = ""] = parts.toReversed();
  if (parts.length % 2 === 1) return method === "POST" ? singularOf(last) : last;
  return parts.length === 2 ? singularOf(before) : undefined;
}

export function singularOf(plural: string): string {
  return plural.replace(/ies$/, "y").replace(/s$/, "");
}
