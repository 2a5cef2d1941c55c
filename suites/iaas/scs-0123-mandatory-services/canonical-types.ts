import { note, violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { serviceThing } from "../../../src/probes/openstack/catalog.ts";
import { openstackCommand } from "../openstack-command.ts";
import { officialTypes } from "./public-endpoint.ts";
import { blockStorage, compute, identity, image, loadBalancer, network, pages, s3 } from "./services.ts";

const mandatory = [compute, identity, image, network, loadBalancer, blockStorage, s3];

export const canonicalTypes = testcase({
  id: "scs-0123-canonical-types",
  requirement: "The mandatory services that are in the catalog are there under their own types, not only as aliases.",
  level: "SHOULD",
  url: pages.v2,
  section: "light",
  lifetime: "week",
  deviations: ["D40"],
  needs: { catalog },
  judge({ catalog: { services } }) {
    const present = new Set(services.map(({ type }) => type));
    const there = mandatory.filter((service) => officialTypes(service).some((type) => present.has(type)));
    if (there.length === 0) {
      return [note("None of the mandatory services is in the catalog: nothing was judged.", { deviation: "D46" })];
    }
    return there.flatMap((service) => {
      const [preferred, ...aliases] = officialTypes(service);
      if (present.has(preferred)) return [];
      const used = aliases.filter((type) => present.has(type));
      const [first = ""] = used;
      return [
        violation(`${service.what} is in the catalog as ${used.join(", ")} only; its type is ${preferred}.`, {
          about: serviceThing(first),
          expected: preferred,
          actual: used,
          deviation: "D40",
          remedy: openstackCommand("service", "set", "--type", preferred, first),
        }),
      ];
    });
  },
});
