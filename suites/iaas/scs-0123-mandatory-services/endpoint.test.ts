import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { AnyProbe } from "../../../src/core/probe.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import type { Service } from "../../../src/probes/openstack/catalog.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { endpointAnswers } from "./endpoint.ts";
import type { Endpoint } from "./endpoint.probe.ts";
import { blockStorage, loadBalancer } from "./services.ts";

const url = "https://cloud.example/";
const answered = (status: number): Endpoint => ({ url, status, silence: null });
const silent: Endpoint = { url, status: null, silence: `${url} cannot be reached: connection refused` };
const unasked: Endpoint = { url: null, status: null, silence: null };

const entry = (type: string, region = "here", address = url): Service => ({
  type,
  name: null,
  endpoints: [{ interface: "public", region, url: address }],
});
const facts = (endpoint: Endpoint, ...services: readonly Service[]) => ({
  catalog: { region: "here", services: [...services] },
  endpoint,
});
const about = { kind: "service", name: "load-balancer" };

testTestcase(endpointAnswers(loadBalancer), {
  accepts: {
    "versions without a choice": facts(answered(300), entry("load-balancer")),
    "a plain answer": facts(answered(200), entry("load-balancer")),
    "an answer that wants a login": facts(answered(401), entry("load-balancer")),
    "an answer that wants another role": facts(answered(403), entry("load-balancer")),
    "an answer to come later": facts(answered(429), entry("load-balancer")),
    "an address without encryption": facts(answered(200), entry("load-balancer", "here", "http://cloud.example/")),
    "its address, beside other services without one": facts(
      answered(200),
      { type: "network", name: null, endpoints: [] },
      entry("load-balancer"),
    ),
  },
  rejects: {
    "no load balancer": [
      facts(unasked, entry("network")),
      { message: "The load balancer service is not in the catalog under the type load-balancer." },
    ],
    "an unofficial type": [
      facts(unasked, entry("loadbalancer")),
      { remedy: "openstack service set --type load-balancer loadbalancer" },
    ],
    "another region only": [facts(unasked, entry("load-balancer", "there")), { about, deviation: "D39" }],
    "no endpoints": [
      facts(unasked, { type: "load-balancer", name: null, endpoints: [] }),
      { about, actual: [], deviation: "D39" },
    ],
    "another region only, though another service is here": [
      facts(unasked, entry("network"), entry("load-balancer", "there")),
      { about, deviation: "D39" },
    ],
    "the region inside only": [
      facts(unasked, {
        type: "load-balancer",
        name: null,
        endpoints: [{ interface: "internal", region: "here", url }],
      }),
      { about, actual: ["internal in here"], deviation: "D39" },
    ],
    "no public address before the public one of another type": [
      facts(unasked, { type: "load-balancer", name: null, endpoints: [] }, entry("loadbalancer")),
      { about, actual: [] },
    ],
    "what is no address": [
      facts(unasked, entry("load-balancer", "here", "load-balancer")),
      {
        message: "The public endpoint of load-balancer in the catalog is not an address.",
        about,
        deviation: "D39",
      },
    ],
    "nobody at the address": [
      facts(silent, entry("load-balancer")),
      {
        message:
          "Nobody answers at the public endpoint of load-balancer: https://cloud.example/ cannot be reached: connection refused. The official testcase does not ask.",
        about,
        deviation: "D39",
      },
    ],
    "something else at the address": [facts(answered(404), entry("load-balancer")), { actual: 404, deviation: "D39" }],
    "a gateway with nothing behind it": [facts(answered(503), entry("load-balancer")), { actual: 503 }],
    "a gateway with something broken behind it": [facts(answered(502), entry("load-balancer")), { actual: 502 }],
  },
  leavesOpen: {
    "a service that fails": [facts(answered(500), entry("load-balancer")), { cause: "unexpected-response" }],
    "a gateway that lost its patience": [facts(answered(504), entry("load-balancer")), { cause: "timeout" }],
  },
});

testTestcase(endpointAnswers(blockStorage), {
  accepts: Object.fromEntries(
    ["block-storage", "volumev3", "volumev2", "volume", "block-store"].map((type) => [
      type,
      facts(answered(300), entry(type)),
    ]),
  ),
  rejects: { "an unofficial alias": [facts(unasked, entry("volumev4"))] },
});

test.each([
  [
    "an address without encryption",
    facts(answered(200), entry("block-storage", "here", "http://cloud.example")),
    undefined,
  ],
  ["an alias that the official testcase refuses", facts(answered(200), entry("volumev2")), "D40"],
])("%s is told", (_, fact, deviation) => {
  const answer = (probe: AnyProbe) => ({ ok: true, fact: probe === catalog ? fact.catalog : fact.endpoint }) as const;
  const { findings } = judge(endpointAnswers(blockStorage), answer);
  expect(findings.map((finding) => [finding.level, finding.deviation])).toEqual([["note", deviation]]);
});

test("what is told of an address names it", () => {
  const service = endpointAnswers(loadBalancer);
  const at = (address: string) => service.judge(facts(answered(200), entry("load-balancer", "here", address)));
  expect(at("http://cloud.example")).toMatchObject([{ about, expected: "https", actual: "http://cloud.example" }]);
  expect(at("https://cloud.example/?of=http:")).toEqual([]);
});
