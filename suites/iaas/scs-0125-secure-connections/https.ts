import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { serviceThing } from "../../../src/probes/openstack/catalog.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { declared } from "./about.ts";
import { endpointsFor, type NamedEndpoint } from "./endpoints.ts";

export const publicHttps = testcase({
  ...declared,
  id: "scs-0125-public-https",
  requirement: "Every public endpoint in the catalog is an https address.",
  needs: { catalog },
  judge: ({ catalog: fact }) => {
    const endpoints = endpointsFor("public", fact);
    if (endpoints.length > 0) return endpoints.flatMap((endpoint) => plain("public", endpoint));
    const message = "The catalog has no public endpoint in the tested region.";
    return [inconclusive(message, { cause: "dependency", remedy: openstackCommand("catalog", "list") })];
  },
});

export const internalHttps = testcase({
  ...declared,
  id: "scs-0125-internal-https",
  requirement: "Every internal endpoint in the catalog is an https address.",
  needs: { catalog },
  judge: ({ catalog: fact }) => {
    const endpoints = endpointsFor("internal", fact);
    if (endpoints.length > 0) return endpoints.flatMap((endpoint) => plain("internal", endpoint));
    return [note("The catalog shows no internal endpoint in the tested region, so nothing was judged.")];
  },
});

function plain(audience: "public" | "internal", { service, url }: NamedEndpoint): readonly Finding[] {
  if (/^https:\/\//i.test(url)) return [];
  const message = `The ${audience} endpoint of ${service} is not an https address: requests and tokens travel unencrypted.`;
  const look = openstackCommand("endpoint", "list", "--service", service, "--interface", audience);
  const mend = openstackCommand("endpoint", "set", "--url", url.replace(/^http:/i, "https:"), "ENDPOINT");
  return [
    violation(message, {
      about: serviceThing(service),
      expected: "https",
      actual: url,
      deviation: "D41",
      remedy: `${mend}  # once TLS is served there; ENDPOINT is what this shows: ${look}`,
    }),
  ];
}
