import { isJson, type Answer, type Json } from "../http/answer.ts";
import type { Query } from "./kubernetes-cluster.ts";
import { succeeded } from "./status.ts";

type Ask = (query: Query) => Promise<Answer>;

const pageSize = 500;
/** More than any cluster has; whoever sends more does not come to an end. */
const mostPages = 1_000;
/** Of all pages together. */
const mostBytes = 256 * 1024 * 1024;

/** All items of a list, page after page. */
export async function listAll(ask: Ask, query: Query): Promise<readonly Json[]> {
  const { items, expired } = await pages(ask, query);
  if (expired === undefined) return items;
  // The state that the first pages were of is gone, so they cannot be gone on with. In a busy cluster that happens once.
  const again = await pages(ask, query);
  if (again.expired !== undefined) succeeded(again.expired);
  return again.items;
}

interface Pages {
  readonly items: readonly Json[];
  /** The answer that says that the list cannot be gone on with. */
  readonly expired?: Answer;
}

async function pages(ask: Ask, query: Query): Promise<Pages> {
  const items: Json[] = [];
  const asked = new Set<string>();
  let bytes = 0;
  for (let next: string | undefined; ;) {
    const answer = await ask({ limit: pageSize, ...query, continue: next });
    if (answer.status === 410 && next !== undefined) return { items: [], expired: answer };
    bytes += answer.bytes.length;
    if (bytes > mostBytes) throw answer.unexpected(`went on with the list after ${mostBytes} bytes`);
    for (const item of itemsOf(succeeded(answer))) items.push(item);
    next = continuation(answer);
    if (next === undefined) return { items };
    if (asked.has(next)) throw answer.unexpected("announced a page of the list that was read before");
    asked.add(next);
    if (asked.size === mostPages) throw answer.unexpected(`announced more than ${mostPages} pages of the list`);
  }
}

function itemsOf(answer: Answer): readonly Json[] {
  // What is written in Go says `null` for a list of nothing.
  return answer.json()["items"] === null ? [] : answer.list("items");
}

function continuation(answer: Answer): string | undefined {
  const { metadata } = answer.json();
  const next = isJson(metadata) ? metadata["continue"] : undefined;
  return typeof next === "string" && next !== "" ? next : undefined;
}
