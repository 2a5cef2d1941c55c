import { z } from "zod";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";

const Session = z.object({
  credentials: z.enum(["password", "token", "application-credential"]),
  /** Null for a token without a project. */
  project: z.object({ id: z.string(), name: z.string() }).nullable(),
  roles: z.array(z.string()),
  /** Null when the catalog names none. */
  region: z.string().nullable(),
  /** How far the cloud's clock is ahead of ours; null if it does not tell the time. */
  clockAheadMs: z.number().nullable(),
});
export type Session = z.infer<typeof Session>;

/** Who we are in the cloud: the login itself. */
export const sessionProbe = probe({
  id: "openstack-session",
  summary: "Login",
  effect: "reads",
  // Everything waits for this one; a cloud that needs longer to answer is not usable.
  timeoutMs: 20_000,
  schema: Session,
  needs: {},
  async observe(_, { target, signal }: ProbeContext<OpenStackCloud>) {
    const { project, roles, serverDate, issuedAt, receivedAt } = await target.token(signal);
    // Not every server dates its answers; the token then says when it was made.
    const cloudTime = serverDate ?? issuedAt;
    return {
      credentials: target.credentials,
      project: project ?? null,
      roles,
      region: (await target.region(signal)) ?? null,
      clockAheadMs: cloudTime === undefined ? null : Date.parse(cloudTime) - receivedAt,
    };
  },
});
