import type { KubernetesCluster } from "../../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { succeeded } from "../../../../src/clients/kubernetes/status.ts";
import { ownLabels } from "../../../../src/probes/kubernetes/own-namespace.ts";
import type { MatrixPolicy } from "./policies.ts";
import type { MatrixStep, Site } from "./steps.ts";

/** The policies of the matrix as they are now. */
export class PolicyChanges {
  readonly #cluster: KubernetesCluster;
  readonly #site: Site;
  readonly #signal: AbortSignal;
  #current: readonly MatrixPolicy[] = [];

  constructor(cluster: KubernetesCluster, site: Site, signal: AbortSignal) {
    this.#cluster = cluster;
    this.#site = site;
    this.#signal = signal;
  }

  /** Deletes, changes and makes what has to be, so that the policies of the step are all there are. */
  async to({ id, changes = id, policies }: MatrixStep): Promise<void> {
    const wanted = policies(this.#site).map((policy) => ({ ...policy, name: `${changes}-${policy.name}` }));
    const isKept = (policy: MatrixPolicy) => wanted.some((each) => isSame(each, policy));
    for (const policy of this.#current.filter((each) => !isKept(each))) {
      await this.#cluster.delete(`${this.#path(policy)}/${policy.name}`, this.#signal);
    }
    for (const policy of wanted) {
      const isThere = this.#current.some((each) => isSame(each, policy));
      await (isThere ? this.#replace(policy) : this.#make(policy));
    }
    this.#current = wanted;
  }

  async #make(policy: MatrixPolicy): Promise<void> {
    await this.#cluster.create(this.#path(policy), asObject(policy), this.#signal);
  }

  async #replace(policy: MatrixPolicy): Promise<void> {
    const path = `${this.#path(policy)}/${policy.name}`;
    succeeded(await this.#cluster.send({ path, method: "PUT", json: asObject(policy) }, this.#signal));
  }

  #path({ space }: MatrixPolicy): string {
    return `/apis/networking.k8s.io/v1/namespaces/${this.#site.namespaceOf(space)}/networkpolicies`;
  }
}

const isSame = (one: MatrixPolicy, other: MatrixPolicy): boolean =>
  one.space === other.space && one.name === other.name;

const asObject = ({ name, spec }: MatrixPolicy) => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "NetworkPolicy",
  metadata: { name, labels: ownLabels },
  spec,
});
