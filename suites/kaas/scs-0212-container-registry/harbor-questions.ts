import { z } from "zod";
import type { Feature } from "./features.ts";

/** What Harbor has said before it is asked for single features. */
export interface Harbor {
  readonly authMode: string;
  readonly projects: readonly {
    readonly project_id: number;
    readonly registry_id?: number | null | undefined;
    readonly metadata?: unknown;
  }[];
  readonly projectsStatus: number;
}

export interface Question {
  readonly feature: Feature;
  /** Undefined where the answer is known already. */
  readonly path?: string;
  /** Whether the answer, as JSON, is evidence of the feature. */
  readonly shows: (json: unknown) => boolean;
}

const list = (item: z.ZodType) => (json: unknown) => z.array(item).min(1).safeParse(json).success;
const anyList = (json: unknown) => Array.isArray(json);

const Metadata = z.looseObject({
  retention_id: z.string().optional(),
  enable_content_trust: z.string().optional(),
  enable_content_trust_cosign: z.string().optional(),
});

/** In Harbor's API, version 2.0. Only what is read; each shows that the feature is there, none that it is not. */
export function questions({ authMode, projects, projectsStatus }: Harbor): readonly Question[] {
  const [first] = projects;
  const metadata = projects.map((project) => Metadata.safeParse(project.metadata).data ?? {});
  return [
    { feature: "user-backends", shows: () => ["ldap_auth", "oidc_auth", "uaa_auth", "http_auth"].includes(authMode) },
    { feature: "proxy-cache", shows: () => projects.some(({ registry_id: id }) => typeof id === "number" && id > 0) },
    { feature: "retention-policies", shows: () => metadata.some(({ retention_id: id = "" }) => Number(id) > 0) },
    {
      feature: "content-trust",
      shows: () =>
        metadata.some((each) => each.enable_content_trust === "true" || each.enable_content_trust_cosign === "true"),
    },
    {
      feature: "audit-logs",
      path: "/api/v2.0/audit-logs?page_size=1",
      shows: list(z.object({ username: z.string().min(1) })),
    },
    { feature: "machine-identities", path: "/api/v2.0/robots?page_size=1", shows: anyList },
    {
      feature: "vulnerability-scanning",
      path: "/api/v2.0/scanners?page_size=10",
      shows: list(z.looseObject({ disabled: z.literal(false).optional() })),
    },
    { feature: "replication", path: "/api/v2.0/replication/policies?page_size=1", shows: anyList },
    { feature: "quotas", path: "/api/v2.0/quotas?page_size=1", shows: anyList },
    {
      feature: "garbage-collection",
      path: "/api/v2.0/system/gc/schedule",
      shows: (json) =>
        z.object({ schedule: z.object({ type: z.enum(["Hourly", "Daily", "Weekly", "Custom"]) }) }).safeParse(json)
          .success,
    },
    ...(projectsStatus === 200 && first !== undefined ? inProject(first.project_id) : []),
  ];
}

function inProject(id: number): readonly Question[] {
  const path = `/api/v2.0/projects/${id}`;
  return [
    {
      feature: "role-based-access",
      path: `${path}/members?page_size=1`,
      shows: list(z.object({ role_name: z.string() })),
    },
    {
      feature: "automation",
      path: `${path}/webhook/events`,
      shows: (json) => z.object({ event_type: z.array(z.string()).min(1) }).safeParse(json).success,
    },
  ];
}
