import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import type { Unanswered } from "../../../src/probes/kubernetes/asked.ts";
import type { Tier } from "../../../src/probes/kubernetes/tiers.ts";
import { attestationOf, type onAttestations } from "../../attested.ts";

/**
 * What one kind of evidence says about a requirement. Nothing at all where it shows nothing, an inconclusive finding where
 * somebody might see more, else how it is.
 */
export type Evidence = readonly Finding[];

/** The strongest first. */
const words = {
  behaviour: "By behaviour",
  configuration: "By configuration",
  attestation: "By attestation",
} as const;
export type Kind = keyof typeof words;

type Details = Parameters<typeof note>[1];

/** The sentence goes on after a colon. */
export function holds(kind: Kind, sentence: string, details?: Details): Finding {
  return note(`${words[kind]}: ${sentence}`, details);
}

export function broken(kind: Kind, sentence: string, details?: Details): Finding {
  return violation(`${words[kind]}: ${sentence}`, details);
}

/** One violation is enough; that all is well takes that everything could be seen. */
function decides(evidence: Evidence): boolean {
  const levels = new Set(evidence.map(({ level }) => level));
  return levels.has("violation") || (levels.has("note") && !levels.has("inconclusive"));
}

/** What the first kind of evidence says that decides; a person's word is the last. Without any, why not. */
export function decide(id: string, facts: Facts<typeof onAttestations>, ...evidence: readonly Evidence[]): Evidence {
  const attested = attestationOf(id, facts).map((finding) => ({ ...finding, message: attributed(finding) }));
  const decisive = [...evidence, attested].find(decides);
  if (decisive !== undefined) return together(decisive);
  const open = evidence.flat().filter(({ level }) => level === "inconclusive");
  const distinct = open.filter(({ message }, index) => open.findIndex((each) => each.message === message) === index);
  // That nobody has attested it is worth a word only where nothing else could show it.
  const missing = attested.filter(({ cause }) => distinct.length === 0 || cause !== "needs-attestation");
  return [...distinct, ...missing];
}

/** What several say alike is one note, which names them. */
function together(evidence: Evidence): Evidence {
  const groups = Map.groupBy(evidence, (finding) => (finding.level === "note" ? finding.message : finding));
  return [...groups.values()].flatMap((alike) => {
    const [first, ...others] = alike;
    if (first === undefined || others.length === 0) return alike;
    const { about: _, ...shared } = first;
    return [{ ...shared, actual: alike.map(({ about, actual }) => ({ name: about?.name, actual })) }];
  });
}

function attributed({ level, message }: Finding): string {
  return level === "inconclusive" ? message : `${words.attestation}: ${message}`;
}

/** Why something could not be seen; nothing where nobody serves it. */
export function unseen(what: string, answer: Unanswered, tier: Tier = "A"): Evidence {
  switch (answer.outcome) {
    case "absent":
      return [];
    case "failed":
      return [inconclusive(`It is not known ${what}: ${answer.message}`, { cause: "unexpected-response" })];
    case "refused":
      return [
        inconclusive(`The login may not ${answer.action}, so it is not known ${what}.`, {
          actual: answer.message,
          remedy: `scs-conformance rbac --tier ${tier} | kubectl apply -f -`,
          cause: "privilege",
        }),
      ];
  }
}
