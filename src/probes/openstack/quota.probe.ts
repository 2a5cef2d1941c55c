import type { Json } from "../../clients/http/answer.ts";
import { computeLimits, networkQuota, storageLimits } from "../../clients/openstack/limits.ts";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { EndpointMissingError, HttpError, UnexpectedResponseError, UnreachableError } from "../../errors.ts";
import { type Amount, Quota } from "./quota.ts";

/** Asked of all services at once: one that does not tell leaves out its own amounts, and nobody else's. */
export const quota = probe({
  id: "quota",
  summary: "What the project may have, and how much of it is taken",
  effect: "reads",
  timeoutMs: 60_000,
  schema: Quota,
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    const [compute, storage, network] = await Promise.all([
      told(computeLimits(target, signal)),
      told(storageLimits(target, signal)),
      told(networkQuota(target, signal)),
    ]);
    return {
      ...amount("instances", compute, "maxTotalInstances", "totalInstancesUsed"),
      ...amount("cores", compute, "maxTotalCores", "totalCoresUsed"),
      ...amount("ram", compute, "maxTotalRAMSize", "totalRAMUsed"),
      ...amount("volumes", storage, "maxTotalVolumes", "totalVolumesUsed"),
      ...amount("gigabytes", storage, "maxTotalVolumeGigabytes", "totalGigabytesUsed"),
      ...amount("backups", storage, "maxTotalBackups", "totalBackupsUsed"),
      ...amount("backup_gigabytes", storage, "maxTotalBackupGigabytes", "totalBackupGigabytesUsed"),
      ...Object.fromEntries(
        ["network", "subnet", "port", "router", "floatingip", "security_group"].flatMap((thing) =>
          Object.entries(amount(thing, network, thing)),
        ),
      ),
    };
  },
});

/** A service that does not tell keeps nobody from trying. */
async function told(limits: Promise<Json>): Promise<Json> {
  try {
    return await limits;
  } catch (error) {
    const isOfTheService = [HttpError, EndpointMissingError, UnexpectedResponseError, UnreachableError].some(
      (kind) => error instanceof kind,
    );
    if (isOfTheService) return {};
    throw error;
  }
}

function amount(thing: string, limits: Json, limitKey: string, usedKey?: string): Readonly<Record<string, Amount>> {
  const limit = limits[limitKey];
  if (!Number.isInteger(limit)) return {};
  const used = usedKey === undefined ? null : limits[usedKey];
  // Negative is how all services say that there is no limit.
  return {
    [thing]: { limit: Number(limit) < 0 ? null : Number(limit), used: Number.isInteger(used) ? Number(used) : null },
  };
}
