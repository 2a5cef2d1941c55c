import { clusterResourceKinds } from "../probes/kubernetes/resource-kinds.ts";
import { resourceKinds } from "../probes/openstack/resource-kinds.ts";
import type { Inputs, ProbeContext } from "../core/probe.ts";
import { OwnedResources } from "../run/owned-resources.ts";

const noInputs: Inputs<never> = { files: {}, companions: {} };

/** Everything that a run can create, with a ledger that nobody reads. */
export function testResources(run = "test"): OwnedResources {
  return new OwnedResources({
    run,
    ledger: { write: () => undefined },
    kinds: [...resourceKinds, ...clusterResourceKinds],
    placeOf: async () => ({ layer: "iaas", cloud: "test", owner: "test" }),
    pause: async () => undefined,
  });
}

/** What a probe is handed in a run; `release` destroys what it owns, as the run does when it has settled. */
export function probeContext<Target>(
  target: Target,
  rest: Partial<Pick<ProbeContext<Target>, "now" | "signal" | "inputs">> = {},
): ProbeContext<Target> & { readonly release: () => Promise<void>; readonly account: OwnedResources["account"] } {
  const signal = rest.signal ?? new AbortController().signal;
  const owned = testResources();
  const resources = owned.ownership(target, signal);
  return {
    target,
    now: () => new Date(),
    inputs: noInputs,
    ...rest,
    signal,
    resources,
    release: () => resources.release(),
    get account() {
      return owned.account;
    },
  };
}
