import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

const shim = new URL("vitest-shim.ts", import.meta.url).href;
const project = `${pathToFileURL(process.cwd()).href}/`;
/** By the address of each file of the project, who imports it, and how often it was given up. */
const importers = new Map<string, Set<string>>();
const rounds = new Map<string, number>();

/** Test files that ask for `vitest` get what collects them, and what was given up is loaded once more. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "vitest" && context.parentURL !== shim) return { url: shim, shortCircuit: true };
    const resolved = next(specifier, context);
    const isOurs = resolved.url.startsWith(project) && !resolved.url.includes("/node_modules/");
    if (!isOurs) return resolved;
    const known = importers.get(resolved.url) ?? new Set();
    if (context.parentURL !== undefined) known.add(withoutRound(context.parentURL));
    importers.set(resolved.url, known);
    return { ...resolved, url: `${resolved.url}?round=${rounds.get(resolved.url) ?? 0}` };
  },
});

/** Of a file of the project, and all that rests on it: tells their addresses. */
export function giveUp(path: string): ReadonlySet<string> {
  const given = new Set<string>();
  const waiting = [pathToFileURL(path).href];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (given.has(url)) continue;
    given.add(url);
    rounds.set(url, (rounds.get(url) ?? 0) + 1);
    waiting.push(...(importers.get(url) ?? []));
  }
  return given;
}

function withoutRound(url: string): string {
  return url.replace(/\?round=\d+$/, "");
}
