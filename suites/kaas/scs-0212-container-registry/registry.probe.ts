import { z } from "zod";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import type { Site, SiteAnswer } from "../../../src/core/site.ts";
import { UnexpectedResponseError } from "../../../src/errors.ts";
import { exposition } from "../../../src/probes/sustainability/exposition.ts";
import { questions, type Harbor } from "./harbor-questions.ts";

const Shown = z.object({
  feature: z.string(),
  /** `refused`: the login may not see it, or there is none; `failed`: the registry answered with an error. */
  state: z.enum(["shown", "not-shown", "refused", "failed"]),
  /** What was asked. */
  by: z.string(),
  status: z.number(),
});
export type Shown = z.infer<typeof Shown>;

const Registry = z.object({
  url: z.string(),
  hasLogin: z.boolean(),
  /** Whether Harbor's own API is there, which shows most. */
  isHarbor: z.boolean(),
  /** One answer or more of each feature that was asked for. */
  answers: z.array(Shown),
});
export type Registry = z.infer<typeof Registry>;

/** What a registry shows of its features. Null where nobody has named one. */
export const registry = probe({
  id: "container-registry",
  summary: "What the container registry shows of its features",
  effect: "reads",
  // More than a dozen requests, one after the other, to a registry that may want to be asked slowly.
  timeoutMs: 300_000,
  schema: Registry.nullable(),
  needs: {},
  async observe(_facts, { inputs, signal }: ProbeContext<unknown>) {
    const site = inputs.sites?.["registry"];
    if (site === undefined) return null;
    await mustBeRegistry(site, signal);
    const info = await site.get("/api/v2.0/systeminfo", signal);
    const system = SystemInfo.safeParse(jsonOf(info));
    const monitoring = await metrics(site, signal);
    const own = { url: site.url, hasLogin: site.hasLogin, isHarbor: info.status === 200 && system.success };
    if (!own.isHarbor || !system.success) return { ...own, answers: [monitoring] };
    return { ...own, answers: [monitoring, ...(await harbor(site, system.data.auth_mode, signal))] };
  },
});

const SystemInfo = z.object({ auth_mode: z.string() });
const Projects = z.array(
  z.object({ project_id: z.number(), registry_id: z.number().nullish(), metadata: z.unknown() }),
);

/** Whoever asks for `/v2/` at a registry is let in, or asked to log in; everybody else has nothing there. */
async function mustBeRegistry(site: Site, signal: AbortSignal): Promise<void> {
  const { status, header } = await bound(site.get("/v2/", signal));
  const version = header("docker-distribution-api-version") ?? "";
  const asksForToken = status === 401 && header("www-authenticate") !== undefined;
  // A portal answers 200 to everything, with its page.
  const isPage = /\bhtml\b/i.test(header("content-type") ?? "");
  if ((status === 200 && !isPage) || asksForToken || version.startsWith("registry/2")) return;
  throw new UnexpectedResponseError(
    `GET ${site.url}/v2/ answered ${status}, as no registry of the OCI distribution specification does.`,
  );
}

async function bound(asked: Promise<SiteAnswer>) {
  const answer = await asked;
  return { status: answer.status, header: (name: string) => answer.header(name) };
}

async function harbor(site: Site, authMode: string, signal: AbortSignal): Promise<readonly Shown[]> {
  const projects = await site.get("/api/v2.0/projects?page_size=100", signal);
  const found = Projects.safeParse(jsonOf(projects));
  const world: Harbor = {
    authMode,
    projects: found.success ? found.data : [],
    projectsStatus: projects.status,
  };
  const answers: Shown[] = [];
  for (const { feature, path, shows } of questions(world)) {
    if (path === undefined) {
      answers.push({
        feature,
        state: shows(undefined) ? "shown" : "not-shown",
        by: "what Harbor says of itself",
        status: 200,
      });
      continue;
    }
    const answer = await site.get(path, signal);
    answers.push({ feature, state: stateOf(answer, shows), by: `GET ${path}`, status: answer.status });
  }
  return answers;
}

function stateOf(answer: SiteAnswer, shows: (json: unknown) => boolean): Shown["state"] {
  if (answer.status === 401 || answer.status === 403) return "refused";
  if (answer.status === 404) return "not-shown";
  if (answer.status !== 200) return "failed";
  return shows(jsonOf(answer)) ? "shown" : "not-shown";
}

async function metrics(site: Site, signal: AbortSignal): Promise<Shown> {
  const answer = await site.get("/metrics", signal);
  const { families, faults } = exposition(answer.status === 200 ? answer.text : "");
  const isShown = families.length > 0 && faults.length === 0;
  // That strangers do not see the metrics is as it should be, and says nothing.
  return { feature: "monitoring", state: isShown ? "shown" : "not-shown", by: "GET /metrics", status: answer.status };
}

/** Undefined for what is no JSON: a portal answers every path with its page. */
function jsonOf({ text }: SiteAnswer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
