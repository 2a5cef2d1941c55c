import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { KubeletConfig } from "../../../src/probes/kubernetes/kubelet-configz.probe.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { eachKubelet, nodeThing } from "../evidence/kubelets.ts";
import { areAll, onStrangers, strangers } from "./kubelet-strangers.ts";
import { onKubelets } from "./on-kubelets.ts";
import { common } from "./page.ts";

const id = "scs-0217-kubelet-webhook";
const remedy = "Set authorization.mode: Webhook in the kubelet's configuration.";

export const kubeletWebhook = testcase({
  ...common,
  id,
  requirement: "The kubelets ask the API server what somebody may do.",
  level: "MUST",
  deviations: ["D0217-1"],
  needs: { ...onStrangers, ...onKubelets, ...onAttestations },
  judge: (facts) => decide(id, facts, byStrangers(facts), byConfig(facts)),
});

/** Only where a stranger is let in at all it shows what they may do there. */
function byStrangers(facts: Facts<typeof onStrangers>): Evidence {
  const seen = strangers(facts);
  const allowed = seen.filter(({ status }) => status === 200);
  if (allowed.length > 0) {
    return allowed.map(({ node, status }) =>
      broken("behaviour", "the kubelet lets everybody do everything.", {
        about: nodeThing(node),
        expected: 403,
        actual: status,
        remedy,
      }),
    );
  }
  const forbidden = seen.filter(({ status }) => status === 403);
  const sentence = `all ${forbidden.length} kubelets forbid nobody in particular to list their pods.`;
  return areAll(forbidden, facts) ? [holds("behaviour", sentence)] : [];
}

function byConfig({ kubelets }: Facts<typeof onKubelets>): Evidence {
  return eachKubelet(kubelets, {
    what: "how the kubelets decide what somebody may do",
    judge: (node, { authorizationMode }: KubeletConfig) =>
      authorizationMode === "Webhook"
        ? []
        : [
            broken("configuration", "the kubelet does not ask the API server what somebody may do.", {
              about: nodeThing(node),
              expected: "authorization.mode: Webhook",
              actual: authorizationMode === "" ? "not set" : authorizationMode,
              remedy,
            }),
          ],
    summary: (count) => [holds("configuration", `all ${count} kubelets have the authorization mode Webhook.`)],
  });
}
