import type { Inputs } from "../../core/probe.ts";

/** The tool of the Kubernetes tests: a shell, servers and clients for TCP and UDP in one. */
const agnhost = "registry.k8s.io/e2e-test-images/agnhost:2.53";

/** What our pods run; a cluster without a way to registry.k8s.io has it elsewhere (`--probe-image`). */
export function probeImage({ settings = {} }: Pick<Inputs<unknown>, "settings">): string {
  return settings["probe-image"] ?? agnhost;
}
