import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { flavorThing } from "../../../src/probes/openstack/flavor.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { mandatoryNames, promised } from "./promised-flavors.ts";
import { publicly } from "./remedies.ts";
import { promisedAmong } from "./standard-flavor.ts";

export const publicFlavors = testcase({
  id: "scs-0103-public-flavors",
  requirement: "The mandatory flavors are there for every project, not only for the tested one.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0103-v1-standard-flavors",
  section: "light",
  lifetime: "week",
  deviations: ["D18"],
  needs: { flavors },
  judge({ flavors: { flavors: visible } }) {
    const found = mandatoryNames.flatMap((name) => promisedAmong(promised(name), visible) ?? []);
    if (found.length > 0) return found.flatMap((flavor) => forEverybody(flavor));
    return [note("None of the mandatory flavors is visible: nothing was judged.", { deviation: "D46" })];
  },
});

function forEverybody(flavor: Parameters<typeof publicly>[0]): readonly Finding[] {
  const about = flavorThing(flavor);
  if (flavor.isPublic === true) return [];
  if (flavor.isPublic === null) {
    const message = `Nova does not tell whether the flavor "${flavor.name}" is public.`;
    return [inconclusive(message, { cause: "unexpected-response", about })];
  }
  const message = `The flavor "${flavor.name}" is private. The official testcase accepts it, because this project may use it.`;
  const remedy = publicly(flavor);
  return [violation(message, { about, expected: "public", actual: "private", deviation: "D18", remedy })];
}
