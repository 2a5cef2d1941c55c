import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { kubectlCommand } from "../kubectl-command.ts";
import { defaultIngressAnnotation, ingressClasses, type IngressClass } from "./ingress-classes.probe.ts";
import { page } from "./page.ts";

export const defaultIngressClass = testcase({
  id: "scs-0219-default-ingressclass",
  requirement: "There is an ingress controller by the provider, and its class is the default one.",
  level: "SHOULD",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D0219-2"],
  needs: { ingressClasses },
  judge: ({ ingressClasses }) => {
    const found = ingressClasses.filter(isDefault);
    const [only, another] = found;
    if (only === undefined) return [none(ingressClasses)];
    return another === undefined ? controller(only) : [several(found)];
  },
});

const isDefault = ({ metadata }: IngressClass): boolean => metadata.annotations[defaultIngressAnnotation] === "true";

function none(all: readonly IngressClass[]): Finding {
  const [first] = all;
  const name = all.length === 1 && first !== undefined ? first.metadata.name : "CLASS";
  return violation("No ingress class is the default one, so an ingress that names none is served by nobody.", {
    expected: `an ingress class with the annotation ${defaultIngressAnnotation}: "true"`,
    actual: all.map(({ metadata }) => metadata.name),
    remedy: kubectlCommand("annotate", "--overwrite", "ingressclass", name, `${defaultIngressAnnotation}=true`),
    deviation: "D0219-2",
  });
}

/** The API server refuses every ingress that names no class then. */
function several(found: readonly IngressClass[]): Finding {
  const [, ...rest] = found;
  return violation("Several ingress classes are the default one, so an ingress that names none is refused.", {
    expected: "one default ingress class",
    actual: found.map(({ metadata }) => metadata.name),
    remedy: rest
      .map(({ metadata }) => kubectlCommand("annotate", "ingressclass", metadata.name, `${defaultIngressAnnotation}-`))
      .join(" && "),
    deviation: "D0219-2",
  });
}

function controller({ metadata: { name, uid }, spec }: IngressClass): readonly Finding[] {
  if (spec.controller !== undefined && spec.controller !== "") return [];
  return [note("The default ingress class names no controller.", { about: { kind: "ingress class", name, id: uid } })];
}
