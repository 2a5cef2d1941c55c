import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import type { Site } from "../../../src/core/site.ts";
import { UnexpectedResponseError } from "../../../src/errors.ts";
import { collections, StatusPage, type Collection, type Incident } from "./page-facts.ts";
import { component, dataOf, incident, listOf, phases, value } from "./read-page.ts";

/** Incidents that a component names and the list does not have. */
const mostAskedAlone = 20;

/** What the API of a status page answers. Only read; null where nobody has named one. */
export const statusPage = probe({
  id: "status-page",
  summary: "What the API of the status page answers",
  effect: "reads",
  timeoutMs: 120_000,
  schema: StatusPage.nullable(),
  needs: {},
  async observe(_facts, { inputs, signal, now }: ProbeContext<unknown>) {
    const site = inputs.sites?.["status-page"];
    if (site === undefined) return null;
    const answers = await Promise.all(collections.map(async (path) => asked(site, path, pathOf(path, now()), signal)));
    if (answers.every(({ isDocumented, status }) => !isDocumented && status !== 401 && status !== 403)) {
      throw new UnexpectedResponseError(`Nothing at ${site.url} answers as the API of a status page does.`);
    }
    const data = (path: Collection): unknown => answers.find((answer) => answer.path === path)?.data;
    const components = listOf(data("components"), component);
    const listed = listOf(data("incidents"), incident);
    const named = (components ?? []).flatMap(({ impacts }) => impacts.map(({ reference }) => reference));
    return {
      url: site.url,
      answers: answers.map(({ path, status, isDocumented }) => ({ path, status, isDocumented })),
      phases: phases(data("phases")),
      phaseMethods: await methods(site, signal),
      impactTypes: listOf(data("impacttypes"), ({ id }) => value(id) ?? null),
      severities: listOf(data("severities"), (each) => ({
        name: value(each["displayName"]),
        value: value(each["value"]),
      })),
      components,
      incidents: listed && [...listed, ...(await unlisted(site, listed, named, signal))],
    };
  },
});

/** The text wants a time frame for incidents: a year before and after now. */
function pathOf(path: Collection, now: Date): string {
  if (path !== "incidents") return `/${path}`;
  const year = 365 * 86_400_000;
  const time = (ms: number) => encodeURIComponent(new Date(now.getTime() + ms).toISOString());
  return `/incidents?start=${time(-year)}&end=${time(year)}`;
}

async function asked(site: Site, path: Collection, full: string, signal: AbortSignal) {
  const { status, text } = await site.get(full, signal);
  const data = status === 200 ? dataOf(text) : undefined;
  const isDocumented = path === "phases" ? phases(data) !== null : Array.isArray(data);
  return { path, status, data, isDocumented };
}

async function methods(site: Site, signal: AbortSignal): Promise<readonly string[] | null> {
  const answer = await site.options("/phases", signal);
  const allowed = answer.header("allow") ?? answer.header("access-control-allow-methods");
  return answer.status >= 400 || allowed === undefined
    ? null
    : allowed
        .toUpperCase()
        .split(/[\s,]+/)
        .filter(Boolean);
}

async function unlisted(site: Site, listed: readonly Incident[], named: readonly unknown[], signal: AbortSignal) {
  const known = new Set(listed.map(({ id }) => id));
  const missing = [...new Set(named)].filter((id): id is string => typeof id === "string" && !known.has(id));
  const found: Incident[] = [];
  for (const id of missing.slice(0, mostAskedAlone)) {
    const { status, text } = await site.get(`/incidents/${encodeURIComponent(id)}`, signal);
    const data = status === 200 ? dataOf(text) : undefined;
    found.push(
      ...(listOf(
        [data].filter((each) => each !== undefined),
        incident,
      ) ?? []),
    );
  }
  return found;
}
