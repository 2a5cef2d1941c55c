import type { Explanation } from "./explanation.ts";

export const machineFormats: readonly Explanation[] = [
  {
    file: "src/reports/github/annotations.ts",
    change: "ArrayDeclaration: [] →",
    why: "The same: a word that is put in place of a result has no verdict.",
  },
  {
    file: "src/reports/github/annotations.ts",
    change: "first === undefined → false",
    why: "Asked for by the types: an annotation is about one result at least.",
  },
  {
    file: "src/reports/github/annotations.ts",
    change: 'StringLiteral: "" →',
    why: "Asked for by the types: an annotation is about one result at least.",
  },
  {
    file: "src/reports/github/annotations.ts",
    change: "things.every(",
    why: "The same: a policy minds all that was left behind, or none of it.",
  },
  {
    file: "src/reports/oscal/oscal.ts",
    change: "StringLiteral: \"unknown\" →",
    why: "Asked for by the types: whatever was not tried has a cause.",
  },
  {
    file: "src/reports/oscal/oscal.ts",
    change: "{ PASS: 0, FAIL: 0, DNF: 0, MISS: 0 } → {}",
    why: "Asked for by the types: the document has no counts.",
  },
];
