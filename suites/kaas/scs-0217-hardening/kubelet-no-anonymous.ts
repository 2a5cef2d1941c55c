import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { KubeletConfig } from "../../../src/probes/kubernetes/kubelet-configz.probe.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { eachKubelet, nodeThing } from "../evidence/kubelets.ts";
import { areAll, onStrangers, strangers } from "./kubelet-strangers.ts";
import { onKubelets } from "./on-kubelets.ts";
import { common } from "./page.ts";

const id = "scs-0217-kubelet-no-anonymous";
const remedy = "Set authentication.anonymous.enabled: false in the kubelet's configuration.";

export const kubeletNoAnonymous = testcase({
  ...common,
  id,
  requirement: "The kubelets let nobody in who does not say who they are.",
  level: "MUST",
  deviations: ["D0217-1"],
  needs: { ...onStrangers, ...onKubelets, ...onAttestations },
  judge: (facts) => decide(id, facts, byStrangers(facts), byConfig(facts)),
});

/** 401 is who is not known; 403 is who is known as nobody, and may not do this one thing. */
function byStrangers(facts: Facts<typeof onStrangers>): Evidence {
  const seen = strangers(facts);
  const letIn = seen.filter(({ status }) => status !== 401 && status < 500);
  if (letIn.length > 0) {
    return letIn.map(({ node, status }) =>
      broken("behaviour", "the kubelet lets in who does not say who they are.", {
        about: nodeThing(node),
        expected: 401,
        actual: status,
        remedy,
      }),
    );
  }
  const refusing = seen.filter(({ status }) => status === 401);
  const sentence = `all ${refusing.length} kubelets turn away who does not say who they are.`;
  return areAll(refusing, facts) ? [holds("behaviour", sentence)] : [];
}

function byConfig({ kubelets }: Facts<typeof onKubelets>): Evidence {
  return eachKubelet(kubelets, {
    what: "whom the kubelets let in",
    judge: (node, { anonymous }: KubeletConfig) =>
      anonymous
        ? [
            broken("configuration", "the kubelet lets in who does not say who they are.", {
              about: nodeThing(node),
              expected: "authentication.anonymous.enabled: false",
              actual: "true",
              remedy,
            }),
          ]
        : [],
    summary: (count) => [holds("configuration", `all ${count} kubelets have anonymous access off.`)],
  });
}
