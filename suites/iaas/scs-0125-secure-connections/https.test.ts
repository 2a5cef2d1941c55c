import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { Catalog } from "../../../src/probes/openstack/catalog.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { internalHttps, publicHttps } from "./https.ts";

type Endpoint = Catalog["services"][number]["endpoints"][number];

const endpoint = (audience: string, url: string, region: string | null = "one"): Endpoint => ({
  interface: audience,
  region,
  url,
});
const cloud = (...endpoints: Endpoint[]) => ({
  catalog: { region: "one", services: [{ type: "compute", name: "nova", endpoints }] },
});
const safe = endpoint("public", "https://cloud.example:8774/v2.1");
const about = { kind: "service", name: "compute" };

testTestcase(publicHttps, {
  accepts: {
    https: cloud(safe),
    "https in capitals": cloud(endpoint("public", "HTTPS://cloud.example/")),
    "plain internal and admin endpoints": cloud(
      safe,
      endpoint("internal", "http://nova"),
      endpoint("admin", "http://nova"),
    ),
    "an address that is none yet": cloud(safe, endpoint("public", " ")),
    "http in another region": cloud(safe, endpoint("public", "http://other.example", "two")),
  },
  rejects: {
    http: [
      cloud(endpoint("public", "http://cloud.example:8774/v2.1")),
      {
        about,
        expected: "https",
        actual: "http://cloud.example:8774/v2.1",
        deviation: "D41",
        remedy:
          "openstack endpoint set --url https://cloud.example:8774/v2.1 ENDPOINT  # once TLS is served there; ENDPOINT is what this shows: openstack endpoint list --service compute --interface public",
      },
    ],
    "http for all regions": [cloud(safe, endpoint("public", "http://cloud.example", null)), { about }],
    "http before another address": [
      cloud(endpoint("public", "http://cloud.example"), safe),
      { actual: "http://cloud.example" },
    ],
    "http in any region": [cloud(safe, endpoint("public", "http://cloud.example", "*")), { about }],
    "http where no region is tested": [
      { catalog: { ...cloud(safe, endpoint("public", "http://cloud.example", "two")).catalog, region: null } },
      { about },
    ],
    "http with blanks around": [
      cloud(endpoint("public", " http://cloud.example ")),
      { actual: "http://cloud.example" },
    ],
    "an address that only contains https": [cloud(endpoint("public", "ftp://x.example/https://y")), { about }],
    "http in a very old catalog": [cloud(endpoint("publicURL", "http://cloud.example")), { about }],
    "what is no address": [cloud(endpoint("public", "cloud.example:8774")), { actual: "cloud.example:8774" }],
    "the same address twice, once": [
      cloud(endpoint("public", "http://cloud.example"), endpoint("public", "http://cloud.example", null)),
      { about },
    ],
  },
  leavesOpen: { "no public endpoint": [cloud(endpoint("internal", "https://nova")), { cause: "dependency" }] },
});

testTestcase(internalHttps, {
  accepts: {
    https: cloud(safe, endpoint("internal", "https://nova:8774")),
    "no internal endpoint": cloud(safe),
    "a plain public endpoint": cloud(endpoint("public", "http://x.example"), endpoint("internal", "https://nova")),
  },
  rejects: {
    http: [
      cloud(safe, endpoint("internal", "http://10.0.0.1:8774")),
      {
        about,
        actual: "http://10.0.0.1:8774",
        message: "The internal endpoint of compute is not an https address: requests and tokens travel unencrypted.",
        remedy: expect.stringMatching(/ --interface internal$/) as string,
      },
    ],
  },
});

test("a catalog without internal endpoints is told", () => {
  const { findings } = judge(internalHttps, () => ({ ok: true, fact: cloud(safe).catalog }));
  expect(findings).toMatchObject([{ level: "note" }]);
});
