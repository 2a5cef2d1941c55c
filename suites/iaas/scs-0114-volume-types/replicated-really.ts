import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { openstackCommand } from "../openstack-command.ts";
import { aspectList } from "./aspects.ts";
import { details } from "./description-details.ts";
import { nothingJudged } from "./nothing-judged.ts";
import { volumeTypes, type VolumeType } from "./volume-types.probe.ts";

export const replicatedReally = testcase({
  id: "scs-0114-replicated-really",
  requirement: "Where Cinder tells whether a volume type is replicated, its description says the same.",
  level: "SHOULD",
  url: "https://docs.scs.community/standards/scs-0114-v1-volume-type-standard",
  section: "light",
  lifetime: "week",
  deviations: ["D26"],
  needs: { volumeTypes },
  judge: (facts) => (facts.volumeTypes.length === 0 ? [nothingJudged] : facts.volumeTypes.flatMap(truth)),
});

/** Without the extra spec nothing is known: Ceph, for one, keeps its copies without telling Cinder. */
function truth(type: VolumeType): readonly Finding[] {
  const told = type.extra_specs.replication_enabled;
  const claimed = aspectList(type.description)?.aspects.includes("replicated") ?? false;
  const isTrue = /^\s*(?:<is>\s*)?true\s*$/i.test(told ?? "");
  if (told === undefined || isTrue === claimed) return [];
  const { about } = details(type);
  const actual = `replication_enabled=${told}`;
  if (claimed) {
    const message = "The description says that the volumes are replicated, Cinder says that they are not.";
    const remedy = openstackCommand("volume", "type", "set", "--property", "replication_enabled=<is> True", type.id);
    return [violation(message, { about, expected: "replication_enabled=<is> True", actual, deviation: "D26", remedy })];
  }
  const message = "Cinder replicates these volumes, but the description does not tell.";
  return [note(message, { about, expected: "[scs:replicated]", actual, deviation: "D26" })];
}
