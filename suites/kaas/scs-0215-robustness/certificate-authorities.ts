import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { Asked } from "../../../src/probes/kubernetes/asked.ts";
import {
  certificateAuthorities as observed,
  type Authority,
} from "../../../src/probes/kubernetes/certificate-authorities.probe.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, unseen, type Evidence } from "../evidence/evidence.ts";
import { daysBetween, yearDays } from "./certificate-days.ts";
import { common } from "./page.ts";

const id = "scs-0215-certificate-authorities";
const needs = { authorities: observed, ...onAttestations };

export const certificateAuthorities = testcase({
  ...common,
  id,
  requirement: "Certificate authorities are renewed in time, a year before they end.",
  level: "SHOULD",
  needs,
  judge: (facts) => decide(id, facts, byAuthorities(facts)),
});

interface Bundle {
  readonly name: string;
  readonly members: readonly Authority[];
}

/** What may not be seen is often the same authority as what may, so it does not keep the others from deciding. */
function byAuthorities({ authorities: { kubeconfig, root, clients }, clock }: Facts<typeof needs>): Evidence {
  const bundles: readonly Bundle[] = [
    { name: "the kubeconfig", members: kubeconfig },
    { name: "kube-root-ca.crt", members: answer(root) ?? [] },
    { name: "client-ca-file", members: answer(clients)?.clientCa ?? [] },
    { name: "requestheader-client-ca-file", members: answer(clients)?.requestHeaderCa ?? [] },
  ].filter(({ members }) => members.length > 0);
  if (bundles.length === 0) {
    return [root, clients].flatMap((each) =>
      each.outcome === "answered" ? [] : unseen("when the certificate authorities end", each, "W"),
    );
  }
  const ending = bundles.flatMap((bundle) => endingSoon(bundle, clock.now));
  if (ending.length > 0) return ending;
  const names = bundles.map(({ name }) => name).join(", ");
  return [holds("configuration", `the certificate authorities of ${names} are good for more than a year.`)];
}

function answer<T>(asked: Asked<T>): T | undefined {
  return asked.outcome === "answered" ? asked.answer : undefined;
}

/** Next to its successor an old one may end. */
function endingSoon({ name, members }: Bundle, now: string): Evidence {
  const [last] = members.toSorted((a, b) => (a.validTo < b.validTo ? 1 : -1));
  if (last === undefined || daysBetween(now, last.validTo) >= yearDays) return [];
  const isOver = daysBetween(now, last.validTo) < 0;
  const sentence = isOver ? "the certificate authority has ended." : "the certificate authority ends within a year.";
  return [
    broken("configuration", sentence, {
      about: { kind: "certificate authority", name: last.subject, id: last.sha256 },
      expected: `valid for ${yearDays} days more`,
      actual: { validTo: last.validTo, in: name },
      remedy: "Issue a new authority, and trust both until every certificate has been signed anew.",
    }),
  ];
}
