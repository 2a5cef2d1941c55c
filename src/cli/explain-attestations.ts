import { attestable } from "./attestable.ts";

/** How to write a file of attestations, with an entry for each testcase that needs one. */
export function attestationsPage(day: string): Readonly<Record<string, string | readonly string[]>> {
  const entries = attestable();
  return {
    "persons attest": entries.map(({ id, requirement }) => `${id}: ${requirement}`),
    // Refused as it stands: nobody shall sign what nobody has looked at.
    "in a file": entries.flatMap(({ id }) => [
      `- testcase: ${id}`,
      "  verdict: PASS or FAIL",
      "  statement:",
      "  by:",
      `  at: ${day}`,
    ]),
    "statement, by": "what was found, in a sentence, and who says so: both stand in the report",
    "optional keys": [
      "documents: [{ uri: zones.pdf }]  what it rests on",
      "frequency: month                 how often it is to be attested again (default: quarter)",
      "subject: mycloud                 the entry in clouds.yaml that it is about",
    ],
    "hand it in": "scs-conformance run --os-cloud mycloud --attestations attestations.yaml",
    "read more": "docs/attestations.md, docs/schemas/attestations-v1.json",
  };
}
