import { inconclusive, type Finding } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import { onAttestations } from "../../attested.ts";
import { decide, holds } from "../evidence/evidence.ts";
import { features, idOf, type Feature } from "./features.ts";
import { registry, type Registry } from "./registry.probe.ts";

/** What the testcases need. */
export const onRegistry = { registry, ...onAttestations };
export type RegistryFacts = Facts<typeof onRegistry>;

/** What is known of one feature: what the registry shows, or else what a person attests. */
export function known(feature: Feature, facts: RegistryFacts): readonly Finding[] {
  const evidence = facts.registry === null ? [] : shown(feature, facts.registry);
  const found = decide(idOf(feature), facts, evidence);
  return facts.registry === null ? found.map((finding) => unnamed(finding, feature)) : found;
}

function shown(feature: Feature, { url, hasLogin, answers }: Registry): readonly Finding[] {
  const own = answers.filter((answer) => answer.feature === feature);
  const about = { kind: "registry", name: url };
  const proof = own.find(({ state }) => state === "shown");
  if (proof !== undefined) return [holds("behaviour", `${features[feature]}.`, { about, actual: proof.by })];
  const refused = own.find(({ state }) => state === "refused");
  if (refused !== undefined) {
    const who = hasLogin ? "to this login" : "without a login";
    const remedy = `Set SCS_REGISTRY_USER and SCS_REGISTRY_PASSWORD to those of a user who may see it, or attest \`${idOf(feature)}\`.`;
    const details = { about, actual: `${refused.by}: ${refused.status}`, remedy, cause: "privilege" as const };
    return [inconclusive(`The registry does not show ${who} whether ${features[feature]}.`, details)];
  }
  const failed = own.find(({ state }) => state === "failed");
  if (failed === undefined) return [];
  const details = { about, actual: `${failed.by}: ${failed.status}`, cause: "unexpected-response" as const };
  return [inconclusive(`The registry answered with an error when asked whether ${features[feature]}.`, details)];
}

/** Where nobody has said anything, naming the registry may be all that is needed. */
function unnamed(finding: Finding, feature: Feature): Finding {
  if (finding.cause !== "needs-attestation") return finding;
  const message = `No registry was named, and nobody has attested whether ${features[feature]}.`;
  return { ...finding, message, remedy: `--registry URL, or attest \`${idOf(feature)}\` (docs/attestations.md).` };
}
