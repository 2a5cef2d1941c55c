import { describe, expect, test } from "vitest";
import { exampleClouds } from "../../../fixtures/vectors/vectors.ts";
import { judge } from "../../../src/core/judge.ts";
import { isPending } from "../../../src/core/testcase.ts";
import type { Catalog, Service } from "../../../src/probes/openstack/catalog.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { serviceOffered } from "./service-offered.ts";
import { blockStorage, compute, identity, image, loadBalancer, network, placement, s3 } from "./services.ts";
import { scs0123v1, scs0123v2 } from "./standard.ts";

const look = "what is there now shows: openstack endpoint list --interface public";

testTestcase(serviceOffered(loadBalancer), {
  accepts: {
    "a load balancer": offering("identity", "load-balancer"),
    "a load balancer without endpoints": listing({ type: "load-balancer", name: null, endpoints: [] }),
    "a load balancer in another region only": elsewhere("load-balancer"),
    "a load balancer twice": offering("load-balancer", "load-balancer"),
  },
  rejects: {
    "an empty catalog": [
      offering(),
      {
        message: "The load balancer service is not in the catalog under the type load-balancer.",
        about: { kind: "service", name: "load-balancer" },
        expected: ["load-balancer"],
        actual: [],
        remedy: `Deploy Octavia and register it with the type load-balancer and a public endpoint; ${look}`,
      },
    ],
    "a slip": [
      offering("network", "loadbalancer", "identity"),
      {
        message:
          "The load balancer service is not in the catalog under the type load-balancer. It has loadbalancer: is that it?",
        actual: ["identity", "loadbalancer", "network"],
        remedy: "openstack service set --type load-balancer loadbalancer",
      },
    ],
    "a slip in the longest form": [
      offering("load-balancerv10"),
      { remedy: "openstack service set --type load-balancer load-balancerv10" },
    ],
    "another service that begins alike": [
      offering("load-balancer-agent"),
      { message: "The load balancer service is not in the catalog under the type load-balancer." },
    ],
    "another case": [offering("Load-Balancer"), { remedy: "openstack service set --type load-balancer Load-Balancer" }],
    "all but the load balancer": [offering("identity", "compute", "network", "image", "volumev3"), {}],
  },
});

testTestcase(serviceOffered(blockStorage), {
  accepts: {
    "block-storage": offering("block-storage"),
    volumev3: offering("volumev3"),
    volume: offering("volume"),
    "an alias beside the type": offering("volumev2", "block-storage"),
  },
  rejects: {
    "no block storage": [
      offering("compute"),
      {
        message: "The block storage service is not in the catalog under the type block-storage.",
        expected: ["block-storage", "volumev3", "volume"],
      },
    ],
    "an alias that the official testcase does not know": [
      offering("volumev2"),
      {
        message:
          "The block storage service is not in the catalog under the type block-storage. It is there as volumev2, an official alias that the official testcase does not accept.",
        deviation: "D40",
      },
    ],
    "the other alias": [offering("block-store"), { deviation: "D40" }],
    "an alias that nobody knows": [
      offering("volumev4"),
      { remedy: "openstack service set --type block-storage volumev4" },
    ],
  },
});

testTestcase(serviceOffered(s3), {
  accepts: { "an object storage with S3": offering("object-store-s3") },
  rejects: {
    "Swift, which is something else": [
      offering("object-store"),
      { message: "An object storage with the S3 protocol is not in the catalog under the type object-store-s3." },
    ],
    "S3 under the name people use": [offering("s3"), { remedy: "openstack service set --type object-store-s3 s3" }],
  },
});

testTestcase(serviceOffered(placement), {
  accepts: { placement: offering("placement") },
  rejects: {
    "no placement": [
      offering("compute"),
      {
        message:
          "The placement service is not in the catalog under the type placement. The official testcase asks for it, the text of the standard does not.",
        deviation: "D36",
      },
    ],
  },
});

test.each([
  "application-catalog",
  "baremetal",
  "baremetal-introspection",
  "container-infra",
  "dns",
  "instance-ha",
  "key-manager",
  "metering",
  "metric",
  "object-store",
  "orchestration",
  "rating",
  "share",
  "shared-file-system",
  "sharev2",
  "workflow",
  "workflowv2",
])("%s is something else, not a slip", (type) => {
  for (const service of [compute, identity, image, network, loadBalancer, blockStorage, s3, placement]) {
    const [finding] = serviceOffered(service).judge(offering(type));
    expect(finding?.message).not.toContain("is that it?");
  }
});

test.each([
  [compute, "Nova"],
  [identity, "Keystone"],
  [image, "Glance"],
  [network, "Neutron"],
  [placement, "Placement"],
  [blockStorage, "Cinder"],
])("who lacks $what is told what to deploy", (service, project) => {
  expect(serviceOffered(service).judge(offering())[0]?.remedy).toContain(`Deploy ${project} and register it`);
});

describe("a pass that looked away says so", () => {
  test.each([
    ["no endpoint", listing({ type: "block-storage", name: "cinder", endpoints: [] }), "D39"],
    ["an endpoint elsewhere", elsewhere("block-storage"), "D39"],
    ["an alias", offering("volumev3"), undefined],
  ])("%s", (_, facts, deviation) => {
    const { verdict, findings } = judge(serviceOffered(blockStorage), () => ({ ok: true, fact: facts.catalog }));
    expect(verdict).toBe("PASS");
    expect(findings.map((finding) => [finding.level, finding.deviation])).toEqual([["note", deviation]]);
  });

  test("which endpoint is missing, and how to add it", () => {
    const { findings } = judge(serviceOffered(loadBalancer), () => ({
      ok: true,
      fact: elsewhere("load-balancer").catalog,
    }));
    expect(findings[0]).toMatchObject({
      message:
        "The service load-balancer is in the catalog, but has no public endpoint in the region here. The official testcase does not look at it.",
      actual: ["public in there", "internal in here"],
      remedy: "openstack endpoint create --region here load-balancer public URL  # with the address that users reach",
    });
  });

  test("where no region is tested, none is named", () => {
    const services = [{ type: "load-balancer", name: null, endpoints: [] }];
    const [finding] = serviceOffered(loadBalancer).judge({ catalog: { region: null, services } });
    expect(finding).toMatchObject({
      message:
        "The service load-balancer is in the catalog, but has no public endpoint. The official testcase does not look at it.",
      expected: "a public endpoint",
      remedy: "openstack endpoint create load-balancer public URL  # with the address that users reach",
    });
  });

  test("which type would be better", () => {
    expect(serviceOffered(blockStorage).judge(offering("volumev3"))).toMatchObject([
      { about: { kind: "service", name: "volumev3" }, expected: "block-storage", actual: "volumev3" },
    ]);
  });

  test("one entry with an endpoint is enough", () => {
    const broken = { type: "volumev3", name: null, endpoints: [] };
    const { findings } = judge(serviceOffered(blockStorage), () => ({
      ok: true,
      fact: { region: "here", services: [broken, ...offering("block-storage").catalog.services] },
    }));
    expect(findings).toEqual([]);
  });
});

test("version 2 asks for S3 in the catalog, version 1 for placement and for S3 beside Swift", () => {
  const ids = (standard: typeof scs0123v1) => standard.main.map(({ id }) => id.replace("scs-0123-", ""));
  const both = ["compute", "identity", "image", "network", "load-balancer"].map((type) => `service-${type}`);
  expect(ids(scs0123v1)).toEqual([...both, "storage-apis", "service-placement", "swift-s3"]);
  expect(ids(scs0123v2)).toEqual([...both, "storage-apis", "service-s3"]);
});

interface StateService {
  readonly type: string;
  readonly endpoints: readonly { readonly interface?: string; readonly region?: string; readonly url: string }[];
}

test("example clouds are judged as by the official suite", () => {
  const testcases = [...scs0123v1.main, ...scs0123v2.main].flatMap((entry) =>
    isPending(entry) || entry.id === "scs-0123-swift-s3" ? [] : [entry],
  );
  const clouds = exampleClouds().filter(({ name }) => !name.startsWith("role-"));
  expect(clouds.length).toBeGreaterThan(100);
  for (const { name, state, verdicts } of clouds) {
    const { identity } = state as { identity: { region: string; catalog: readonly StateService[] } };
    const services = identity.catalog.map(({ type, endpoints }) => ({
      type,
      name: null,
      endpoints: endpoints.map(({ interface: audience = "public", region = identity.region, url }) => ({
        interface: audience,
        region,
        url,
      })),
    }));
    const fact = { region: identity.region, services };
    const judged = testcases.map((testcase) => [testcase.id, judge(testcase, () => ({ ok: true, fact })).verdict]);
    expect({ name, verdicts: Object.fromEntries(judged) }).toEqual({
      name,
      verdicts: Object.fromEntries(testcases.map(({ id }) => [id, verdicts[id]])),
    });
  }
});

function offering(...types: readonly string[]): { readonly catalog: Catalog } {
  const endpoints = [{ interface: "public", region: "here", url: "https://cloud.example" }];
  return listing(...types.map((type) => ({ type, name: null, endpoints })));
}

function elsewhere(type: string) {
  const url = "https://cloud.example";
  const endpoints = [
    { interface: "public", region: "there", url },
    { interface: "internal", region: "here", url },
  ];
  return listing({ type, name: null, endpoints });
}

function listing(...services: readonly Service[]): { readonly catalog: Catalog } {
  return { catalog: { region: "here", services: [...services] } };
}
