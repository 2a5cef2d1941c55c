import { testcase } from "../../../src/core/testcase.ts";
import { kubeletConfigz, type KubeletConfig } from "../../../src/probes/kubernetes/kubelet-configz.probe.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { eachKubelet, nodeThing } from "../evidence/kubelets.ts";
import { common } from "./page.ts";

const id = "scs-0215-kubelet-rotation";
const what = "how the kubelets renew their certificates";

export const kubeletRotation = testcase({
  ...common,
  id,
  requirement: "The kubelets renew their certificates by themselves, those for servers as well.",
  level: "SHOULD",
  needs: { kubelets: kubeletConfigz, ...onAttestations },
  judge: (facts) => decide(id, facts, eachKubelet(facts.kubelets, { what, judge, summary })),
});

function judge(node: string, { rotateCertificates, serverTLSBootstrap }: KubeletConfig): Evidence {
  const settings = Object.entries({ rotateCertificates, serverTLSBootstrap });
  return settings.flatMap(([name, isOn]) => {
    if (isOn) return [];
    const remedy = `Set ${name}: true in the kubelet's configuration, and have its requests for certificates approved.`;
    const details = { about: nodeThing(node), expected: `${name}: true`, actual: `${name}: false`, remedy };
    return [broken("configuration", `the kubelet has ${name} off.`, details)];
  });
}

function summary(count: number): Evidence {
  return [holds("configuration", `all ${count} kubelets have rotateCertificates and serverTLSBootstrap on.`)];
}
