import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { networkPlugins } from "../../../src/probes/kubernetes/network-plugins.probe.ts";
import { attestationOf, onAttestations } from "../../attested.ts";
import { adminPolicies } from "./admin-policies.probe.ts";
import { pluginPolicies } from "./plugin-policies.ts";
import { page } from "./page.ts";

const id = "scs-0219-anp";

export const adminNetworkPolicies = testcase({
  id,
  requirement: "The network plugin supports policies of administrators, or works on it.",
  level: "SHOULD",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D0219-2"],
  needs: { policies: adminPolicies, plugins: networkPlugins, ...onAttestations },
  judge: (facts) => {
    const { served, groups } = facts.policies;
    const complete = served.find(({ resources }) => isComplete(resources));
    if (complete !== undefined) return [isServed(complete)];
    const known = pluginPolicies.filter(
      (each) =>
        each.groups.some((group) => groups.includes(group)) || each.pods.some((name) => facts.plugins.includes(name)),
    );
    const details = { expected: "AdminNetworkPolicy and BaselineAdminNetworkPolicy, or ClusterNetworkPolicy" };
    const willing = known.find(({ adminPolicies }) => adminPolicies !== "lacks");
    if (willing !== undefined) {
      const message = `${willing.name} ${willing.adminPolicies} policies of administrators, but the cluster does not serve them.`;
      return [note(message, { ...details, actual: served, remedy: "Install their resource definitions." })];
    }
    const [unwilling] = known;
    if (unwilling === undefined) return attestationOf(id, facts);
    const message = `${unwilling.name} has no policies of administrators, and the cluster does not serve them.`;
    return [violation(message, { ...details, actual: served, deviation: "D0219-2" })];
  },
});

/** Since version v1alpha2 of the API one kind takes the place of both. */
function isComplete(resources: readonly string[]): boolean {
  const has = (name: string) => resources.includes(name);
  return has("clusternetworkpolicies") || (has("adminnetworkpolicies") && has("baselineadminnetworkpolicies"));
}

function isServed({
  version,
  resources,
}: {
  readonly version: string;
  readonly resources: readonly string[];
}): Finding {
  const message =
    "The cluster serves policies of administrators. Whether its network plugin enforces them was not tried.";
  return note(message, { actual: { version, resources } });
}
