import { violation } from "../../../src/core/finding.ts";
import { testcase, type Testcase } from "../../../src/core/testcase.ts";
import { openstackCommand } from "../openstack-command.ts";
import { aspectList } from "./aspects.ts";
import { volumeTypes } from "./volume-types.probe.ts";

/** `scs-0114-<aspect>-type`. */
export function presence(aspect: "encrypted" | "replicated"): Testcase<{ volumeTypes: typeof volumeTypes }> {
  return testcase({
    id: `scs-0114-${aspect}-type`,
    requirement: `At least one volume type is ${aspect}, and says so.`,
    level: "SHOULD",
    url: "https://docs.scs.community/standards/scs-0114-v1-volume-type-standard",
    section: "light",
    lifetime: "week",
    needs: { volumeTypes },
    judge: (facts) => {
      if (facts.volumeTypes.some(({ description }) => aspectList(description)?.aspects.includes(aspect))) return [];
      return [
        violation(`No volume type says that it is ${aspect}.`, {
          expected: `a volume type whose description begins with [scs:${aspect}]`,
          actual: facts.volumeTypes.map(({ name, description }) => ({ name, description })),
          remedy: openstackCommand("volume", "type", "set", "--description", `[scs:${aspect}] DESCRIPTION`, "TYPE"),
        }),
      ];
    },
  });
}
