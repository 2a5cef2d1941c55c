import { inconclusive, note } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { doors } from "../../../src/probes/kubernetes/doors.probe.ts";
import { kubeletMetrics, type KubeletMetrics } from "../../../src/probes/kubernetes/kubelet-metrics.probe.ts";
import { onAttestations } from "../../attested.ts";
import { onMetrics } from "../evidence/admission-plugin.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { eachKubelet, nodeThing } from "../evidence/kubelets.ts";
import { staleness, yearDays } from "./certificate-days.ts";
import { common } from "./page.ts";

const id = "scs-0215-kubelet-certificates";
const needs = { kubelets: kubeletMetrics, doors, ...onMetrics, ...onAttestations };
const what = "when the certificates of the kubelets are renewed";
const remedy = "Let the kubelet renew them: rotateCertificates and serverTLSBootstrap in its configuration.";
const yearSeconds = yearDays * 86_400;

export const kubeletCertificates = testcase({
  ...common,
  id,
  requirement: "The certificates of the kubelets are renewed at least once a year.",
  level: "MUST",
  needs,
  judge: (facts) => [
    ...decide(id, facts, [...byDoors(facts), ...eachKubelet(facts.kubelets, { what, judge, summary })]),
    ...expiredClients(facts),
  ],
});

/** What the kubelets that can be reached from here show themselves. */
function byDoors({ doors: { houses }, clock }: Facts<typeof needs>): Evidence {
  return houses.flatMap(({ node, doors: own }) =>
    own.flatMap(({ kubelet }) =>
      kubelet?.isOurs === true && node !== null ? staleness(nodeThing(node), kubelet, clock.now) : [],
    ),
  );
}

function judge(node: string, { clientTtlSeconds, serverTtlSeconds }: KubeletMetrics): Evidence {
  const about = nodeThing(node);
  if (clientTtlSeconds === null) {
    const message = "The kubelet does not tell for how long its certificate is good, as one that does not renew it.";
    return [inconclusive(message, { about, remedy, cause: "needs-attestation" })];
  }
  return [
    ...lifetime(node, "that it shows the API server", clientTtlSeconds),
    ...(serverTtlSeconds === null ? [] : lifetime(node, "that it shows its own clients", serverTtlSeconds)),
  ];
}

function lifetime(node: string, which: string, seconds: number): Evidence {
  const details = {
    about: nodeThing(node),
    expected: "more than 0 days, and 365 at most",
    actual: `${days(seconds)} days`,
    remedy,
  };
  if (seconds <= 0) return [broken("behaviour", `the kubelet's certificate ${which} has expired.`, details)];
  if (seconds <= yearSeconds) return [];
  return [broken("behaviour", `the kubelet's certificate ${which} is good for more than a year to come.`, details)];
}

const days = (seconds: number) => Math.floor(seconds / 86_400);

function summary(count: number): Evidence {
  return [holds("behaviour", `the certificates of all ${count} kubelets end within a year.`)];
}

/** Not the cluster's fault by itself: anybody may come with an old kubeconfig. */
function expiredClients({ metrics }: Facts<typeof onMetrics>): Evidence {
  const count = metrics.outcome === "answered" ? (metrics.answer.expiredClientCertificates ?? 0) : 0;
  if (count === 0) return [];
  return [
    note(`${count} requests came with a client certificate that had expired, since the API server started.`, {
      remedy: "Look in its audit log for who that is, and renew the certificate.",
    }),
  ];
}
