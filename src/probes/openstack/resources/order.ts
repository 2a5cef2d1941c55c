import { discard, idOf, keptAs, lookInto, orders, secrets } from "../../../clients/openstack/key-manager.ts";
import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import type { ResourceKind } from "../../../core/resource.ts";
import { until } from "../../waiting.ts";

const patienceMs = 60_000;

/** An order and the secret that comes of it, which deleting the order alone would leave behind. */
export const order: ResourceKind<OpenStackCloud> = {
  kind: "order",
  find: (cloud, name, signal) => keptAs(cloud, orders, name, signal),
  async destroy(cloud, id, signal) {
    const carriedOut = async (): Promise<{ readonly secret?: string } | undefined> => {
      const { status, secret_ref: address } = (await lookInto(cloud, orders, id, signal)) ?? {};
      if (typeof address === "string") return { secret: idOf(address) };
      return status === "PENDING" ? undefined : {};
    };
    // An order that nobody carries out has no secret yet, and once it is deleted never will.
    const { secret } = (await until(cloud, carriedOut, patienceMs, signal)) ?? {};
    if (secret !== undefined) await discard(cloud, secrets, secret, signal);
    await discard(cloud, orders, id, signal);
  },
};
