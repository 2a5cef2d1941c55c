import { note, violation } from "../../../src/core/finding.ts";
import { testcase, type Declaration } from "../../../src/core/testcase.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { networkExtensions } from "../../../src/probes/openstack/network-extensions.probe.ts";

export const page = "https://docs.scs.community/standards/scs-0127-v1-dns";

const common = {
  level: "SHOULD",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D42"],
} as const satisfies Partial<Declaration>;

/** Each can do what those before it can. */
const ladder = [
  "dns-integration",
  "dns-domain-ports",
  "subnet-dns-publish-fixed-ip",
  "dns-integration-domain-keywords",
];

export const dnsIntegration = testcase({
  ...common,
  id: "scs-0127-dns-integration",
  requirement: "Servers have names in their own network: Neutron has the extension dns-integration or a larger one.",
  needs: { extensions: networkExtensions },
  judge: ({ extensions }) => missing("dns-integration", extensions),
});

export const domainPorts = withDnsService("dns-domain-ports", {
  id: "scs-0127-domain-ports",
  requirement: "Where there is a DNS service, Neutron has the extension dns-domain-ports or a larger one.",
});

export const subnetPublishing = withDnsService("subnet-dns-publish-fixed-ip", {
  id: "scs-0127-subnet-publishing",
  requirement: "Where there is a DNS service, Neutron has the extension subnet-dns-publish-fixed-ip or a larger one.",
});

function withDnsService(extension: string, declaration: Pick<Declaration, "id" | "requirement">) {
  return testcase({
    ...common,
    ...declaration,
    needs: { catalog, extensions: networkExtensions },
    judge: (facts) =>
      facts.catalog.services.some(({ type }) => type === "dns")
        ? missing(extension, facts.extensions)
        : [note("There is no DNS service in the catalog, so nothing has to be published in it.")],
  });
}

function missing(extension: string, extensions: readonly string[]) {
  const enough = ladder.slice(ladder.indexOf(extension));
  if (enough.some((each) => extensions.includes(each))) return [];
  return [
    violation(`Neutron has none of the extensions ${enough.join(", ")}.`, {
      expected: `one of ${enough.join(", ")}`,
      actual: extensions.filter((each) => each.includes("dns")),
      remedy: "Add the extension driver to extension_drivers in ml2_conf.ini, and set dns_domain in neutron.conf.",
    }),
  ];
}
