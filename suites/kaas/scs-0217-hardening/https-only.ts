import { inconclusive, note } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { apiServerFront } from "../../../src/probes/kubernetes/api-server-front.probe.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { doorThing, onDoors, outsideDoors } from "./doors.ts";
import { common } from "./page.ts";

const id = "scs-0217-https-only";
const needs = { front: apiServerFront, ...onDoors, ...onAttestations };

export const httpsOnly = testcase({
  ...common,
  id,
  requirement: "The endpoints of Kubernetes are served by HTTPS only.",
  level: "MUST",
  deviations: ["D0217-9", "D0217-10"],
  needs,
  judge: (facts) => decide(id, facts, byAnswers(facts)),
});

function byAnswers(facts: Facts<typeof needs>): Evidence {
  const wrong = [...withoutTls(facts), ...plainDoors(facts)];
  if (wrong.length > 0) return wrong;
  const { server, isBehindProxy, certificate } = facts.front;
  const about = { kind: "server", name: `${server.host}:${server.port}` };
  if (!isBehindProxy && certificate === null) {
    const message = "No TLS came about with the API server, so it is not known how it is served.";
    return [inconclusive(message, { about, cause: "unreachable" })];
  }
  const others = outsideDoors(facts)
    .filter(({ speaks }) => speaks === "tls")
    .map((door) => doorThing(door).name);
  const further = others.length === 0 ? "" : `, and so are ${others.length} more ports that are open from here`;
  return [
    holds("behaviour", `the API server is served by TLS${further}.`, { about, actual: ["API server", ...others] }),
    ...healthChecks(facts),
  ];
}

function withoutTls({ front }: Facts<typeof needs>): Evidence {
  const { server, withoutTls: status } = front;
  const isServed = server.scheme === "http" || (status !== null && status >= 200 && status < 300);
  if (!isServed) return [];
  return [
    broken("behaviour", "the API server answers without TLS.", {
      about: { kind: "server", name: `${server.host}:${server.port}` },
      expected: "https",
      actual: status ?? "http",
      remedy: "Let nobody reach the API server but by its secure port.",
    }),
  ];
}

/** What wants a certificate speaks TLS as well. */
function plainDoors(facts: Facts<typeof onDoors>): Evidence {
  const plain = outsideDoors(facts).filter(({ speaks, component }) => speaks === "http" && component !== "kube-proxy");
  return plain.map((door) =>
    broken("behaviour", `${door.component} answers without TLS.`, {
      about: doorThing(door),
      expected: "tls",
      actual: "http",
      deviation: "D0217-10",
    }),
  );
}

/** kube-proxy knows no TLS: at this port load balancers ask whether a node is well. */
function healthChecks(facts: Facts<typeof onDoors>): Evidence {
  const open = outsideDoors(facts, ["kube-proxy"]).filter(({ speaks }) => speaks === "http");
  return open.map((door) => note("Health checks are answered without TLS.", { about: doorThing(door) }));
}
