import { testcase } from "../../../src/core/testcase.ts";
import type { KubeletConfig } from "../../../src/probes/kubernetes/kubelet-configz.probe.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { eachKubelet, nodeThing } from "../evidence/kubelets.ts";
import { onKubelets } from "./on-kubelets.ts";
import { common } from "./page.ts";

const id = "scs-0217-kubelet-authentication";

export const kubeletAuthentication = testcase({
  ...common,
  id,
  requirement: "The kubelets know their clients by certificates or by tokens.",
  level: "MAY",
  needs: { ...onKubelets, ...onAttestations },
  judge: ({ kubelets, ...facts }) =>
    decide(
      id,
      facts,
      eachKubelet(kubelets, {
        what: "how the kubelets know their clients",
        judge: known,
        summary: (count) => [
          holds("configuration", `all ${count} kubelets know clients by certificates or tokens.`, {
            actual: (kubelets.outcome === "answered" ? kubelets.answer : []).map(({ node, asked }) => ({
              node,
              ...(asked.outcome === "answered" ? ways(asked.answer) : {}),
            })),
          }),
        ],
      }),
    ),
});

function known(node: string, config: KubeletConfig): Evidence {
  if (config.x509 || config.webhook) return [];
  return [
    broken("configuration", "the kubelet knows nobody, neither by a certificate nor by a token.", {
      about: nodeThing(node),
      expected: "authentication.x509.clientCAFile, or authentication.webhook.enabled: true",
      actual: ways(config),
      remedy: "Name the authority of the cluster in authentication.x509.clientCAFile of the kubelet's configuration.",
    }),
  ];
}

const ways = ({ x509, webhook }: KubeletConfig) => ({ certificates: x509, tokens: webhook });
