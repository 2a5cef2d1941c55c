import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { flavorThing } from "../../../src/probes/openstack/flavor.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { explainMistake } from "../flavor-name/explain.ts";
import type { Remark } from "../flavor-name/remark.ts";
import { nearestName, renaming } from "./renaming.ts";
import { lookalikes, nothingJudged, scsFlavors, type ScsFlavor } from "./scs-flavors.ts";

export const syntaxCheck = testcase({
  id: "scs-0100-syntax-check",
  requirement: "Every flavor name that begins with SCS- is formed as the standard defines.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0100-v3-flavor-naming",
  section: "light",
  lifetime: "week",
  deviations: ["D01", "D02", "D03"],
  needs: { flavors },
  judge({ flavors: { flavors: visible } }) {
    const taken = new Set(visible.map(({ name }) => name));
    const named = scsFlavors(visible).flatMap((scsFlavor) => nameFindings(scsFlavor, taken));
    return [...named, ...nothingJudged(visible), ...lookalikes(visible)];
  },
});

function nameFindings(scsFlavor: ScsFlavor, taken: ReadonlySet<string | null>): readonly Finding[] {
  const { flavor, name, reading } = scsFlavor;
  if (reading.kind === "read" && reading.remarks.length === 0) return [];
  const about = flavorThing(flavor);
  const nearest = nearestName(scsFlavor);
  const remedy = renaming(flavor, nearest, taken);
  const legal = nearest === undefined ? "" : ` The nearest legal name is ${nearest}.`;
  if (reading.kind === "unreadable") {
    const why = explainMistake(name, reading.mistake);
    const expected = nearest ?? reading.mistake.expected;
    return [
      violation(`The flavor name "${name}" is not legal: ${why}.${legal}`, { about, expected, actual: name, remedy }),
    ];
  }
  const broken = reading.remarks.filter(({ kind }) => kind === "tolerated");
  return reading.remarks.map((remark) => {
    const details = { about, ...(nearest !== undefined && { expected: nearest }), actual: name };
    if (remark.kind === "refused") return refusal(remark, broken, { name, ...details, remedy });
    const { message, deviation } = tolerance(remark, name);
    return note(message, { ...details, ...(deviation && { deviation }) });
  });
}

type RefusalDetails = Pick<Finding, "about" | "expected" | "actual" | "remedy"> & { readonly name: string };

/** What the text allows is a violation all the same, but the operator gets to know whose rule it is. */
function refusal(
  { because, deviation }: Remark,
  broken: readonly Remark[],
  { name, ...details }: RefusalDetails,
): Finding {
  const [other] = broken;
  if (other) return violation(`The flavor name "${name}" is not legal: ${other.because}, and ${because}.`, details);
  return violation(
    `The official testcase refuses the flavor name "${name}": ${because}. The text of the standard allows it.`,
    { ...details, ...(deviation && { deviation }) },
  );
}

function tolerance({ because, kind, deviation }: Remark, name: string): Pick<Finding, "message" | "deviation"> {
  if (kind === "discouraged") return { message: `The flavor name "${name}" is legal, but better avoided: ${because}.` };
  const message = `The official testcase accepts the flavor name "${name}", but the text of the standard does not: ${because}.`;
  return { message, ...(deviation && { deviation }) };
}
