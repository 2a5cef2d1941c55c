import { domains, keystone } from "../../../clients/openstack/directory.ts";
import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import type { ResourceKind } from "../../../core/resource.ts";
import { HttpError } from "../../../errors.ts";
import { inDirectory } from "./in-directory.ts";

const kind = inDirectory("domain", domains);

/** Comes into being only where a cloud lets somebody create domains who must not. It has to be disabled to be deleted. */
export const domain: ResourceKind<OpenStackCloud> = {
  ...kind,
  async destroy(cloud, id, signal) {
    const path = `${domains.path}/${encodeURIComponent(id)}`;
    try {
      await keystone(cloud, { path, method: "PATCH", json: { domain: { enabled: false } } }, signal);
    } catch (error) {
      if (error instanceof HttpError && error.status === 404) return;
      throw error;
    }
    await kind.destroy(cloud, id, signal);
  },
};
