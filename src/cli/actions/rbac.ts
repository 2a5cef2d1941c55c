import { stringify } from "yaml";
import { UsageError } from "../../errors.ts";
import { rulesOf, tierMeanings, type Tier } from "../../probes/kubernetes/tiers.ts";
import type { Io } from "../io.ts";
import { text, type Words } from "../words.ts";

/** A service account that may do exactly what a tier needs; sends nothing. */
export function printRbac(words: Words, io: Io): number {
  const tier = (text(words, "tier") ?? "R") as Tier; // yargs has checked the choice
  const name = text(words, "name") ?? "scs-conformance";
  if (!/^[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?$/.test(name)) {
    throw new UsageError(`--name ${name} is not a name for a namespace: write small letters, digits and hyphens.`);
  }
  const pages = manifest(tier, name).map((object) => stringify(object));
  io.stdout.write(`# Tier ${tier}. ${tierMeanings[tier]}.\n# A kubeconfig for it: ${tokenFor(name)}\n`);
  io.stdout.write(pages.join("---\n"));
  return 0;
}

const tokenFor = (name: string) =>
  `kubectl config set-credentials ${name} --token="$(kubectl create token ${name} -n ${name} --duration 4h)"`;

function manifest(tier: Tier, name: string): readonly object[] {
  const role = `${name}-${tier.toLowerCase()}`;
  const labels = { "app.kubernetes.io/name": "scs-conformance" };
  const rbac = "rbac.authorization.k8s.io";
  return [
    { apiVersion: "v1", kind: "Namespace", metadata: { name, labels } },
    { apiVersion: "v1", kind: "ServiceAccount", metadata: { name, namespace: name, labels } },
    { apiVersion: `${rbac}/v1`, kind: "ClusterRole", metadata: { name: role, labels }, rules: rulesOf(tier) },
    {
      apiVersion: `${rbac}/v1`,
      kind: "ClusterRoleBinding",
      metadata: { name: role, labels },
      roleRef: { apiGroup: rbac, kind: "ClusterRole", name: role },
      subjects: [{ kind: "ServiceAccount", name, namespace: name }],
    },
  ];
}
