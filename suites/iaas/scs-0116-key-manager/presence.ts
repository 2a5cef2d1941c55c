import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { about } from "./expectation.ts";
import { hasKeyManager } from "./key-manager.ts";
import { page } from "./page.ts";

export const presence = testcase({
  id: "scs-0116-presence",
  requirement: "The cloud offers a key manager.",
  level: "SHOULD",
  url: page,
  section: "light",
  lifetime: "week",
  needs: { catalog },
  judge: (facts) => {
    if (hasKeyManager(facts.catalog)) return [];
    return [
      violation("The catalog has no key manager.", {
        about,
        expected: ["key-manager"],
        actual: [...new Set(facts.catalog.services.map(({ type }) => type))].sort(),
        remedy: "Deploy Barbican and register it with the type key-manager and a public endpoint.",
      }),
    ];
  },
});
