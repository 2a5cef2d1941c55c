import { note } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { defaultPolicies } from "./default-policies.probe.ts";
import { page } from "./page.ts";

/** Both are allowed, so nothing is wrong either way: users should know what holds before they have written a policy. */
export const defaultRestrictions = testcase({
  id: "scs-0219-default-restrictions",
  requirement: "Connections may be restricted by default: it is told whether they are.",
  level: "MAY",
  url: page,
  section: "medium",
  lifetime: "week",
  deviations: ["D0219-2"],
  needs: { policies: defaultPolicies },
  judge: ({ policies: { inNamespace, clusterWide } }) => {
    const wide = clusterWide.flatMap(({ kind, policies }) =>
      policies.outcome === "answered" && policies.answer.length > 0 ? [{ kind, names: policies.answer }] : [],
    );
    const hidden = clusterWide.filter(({ policies }) => ["refused", "failed"].includes(policies.outcome));
    const unseen = hidden.map(({ kind }) => note(`Whether there are ${kind} could not be seen.`));
    if (inNamespace.length > 0) {
      const message = "A new namespace has network policies by itself.";
      return [note(message, { about: { kind: "network policy", name: inNamespace.join(", ") } }), ...unseen];
    }
    if (wide.length > 0)
      return [note("There are network policies for the whole cluster.", { actual: wide }), ...unseen];
    return [note("Nothing is restricted by default, as far as the API shows."), ...unseen];
  },
});
