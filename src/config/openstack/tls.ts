import type { Tls } from "../../clients/openstack/cloud-config.ts";
import { type Surroundings, expandPath } from "../surroundings.ts";
import { type Settings, text, truth } from "../setting.ts";

/** `insecure` wins over `verify`; a key without its certificate says nothing. */
export function tls(cloud: Settings, surroundings: Surroundings): Tls {
  const path = (key: string): string | undefined => {
    const written = text(cloud, key);
    return written === undefined ? undefined : expandPath(written, surroundings);
  };
  const caFile = path("cacert");
  const certFile = path("cert");
  const keyFile = path("key");
  return {
    verify: truth(cloud, "insecure") === true ? false : (truth(cloud, "verify") ?? true),
    ...(caFile !== undefined && { caFile }),
    ...(certFile !== undefined && { certFile }),
    ...(certFile !== undefined && keyFile !== undefined && { keyFile }),
  };
}
