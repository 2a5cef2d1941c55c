import type { Explanation } from "./explanation.ts";

export const iaas: readonly Explanation[] = [
  {
    file: "suites/iaas/scs-0114-volume-types/aspects.ts",
    change: 'StringLiteral: "" →',
    why: "The same: the pattern has matched by then, and empty parts are left out afterwards.",
  },
  {
    file: "suites/iaas/scs-0114-volume-types/aspects.ts",
    change: "description?.slice",
    why: "The same: a description that matched is there.",
  },
  {
    file: "suites/iaas/scs-0114-volume-types/intended-list.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: the pattern has matched by then.",
  },
  {
    file: "suites/iaas/scs-0114-volume-types/intended-list.ts",
    change: "/[,;\\s]/",
    why: "The same: empty words are left out afterwards.",
  },
  {
    file: "suites/iaas/scs-0114-volume-types/strict-lists.ts",
    change: "type.description.startsWith",
    why: "The same: a description with a list is there.",
  },
  {
    file: "suites/iaas/scs-0114-volume-types/syntax-check.ts",
    change: "description.startsWith",
    why: "The same: a description with a list is there.",
  },
  {
    file: "suites/iaas/scs-0114-volume-types/strict-lists.ts",
    change: "description === null → false",
    why: "The same: the text null is no list.",
  },
  {
    file: "suites/iaas/scs-0114-volume-types/syntax-check.ts",
    change: "description === null → false",
    why: "The same: the text null is no list.",
  },
  {
    file: "suites/iaas/scs-0114-volume-types/syntax-check.ts",
    change: "list.aspects.length",
    why: "Only which of two sentences a note says.",
  },
  {
    file: "suites/iaas/scs-0114-volume-types/description-details.ts",
    change: ": ",
    why: "Only the words of a message or remedy.",
  },
  {
    file: "suites/iaas/scs-0114-volume-types/aspects.ts",
    change: 'word !== "" → true',
    why: "The same: empty parts are left out afterwards.",
  },
];
