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
    change: 'StringLiteral: "unknown" →',
    why: "Asked for by the types: whatever was not tried has a cause.",
  },
  {
    file: "src/reports/oscal/oscal.ts",
    change: "{ PASS: 0, FAIL: 0, DNF: 0, MISS: 0 } → {}",
    why: "Asked for by the types: the document has no counts.",
  },
  {
    file: "src/reports/junit/run-rows.ts",
    change: 'StringLiteral: "" →',
    why: "Asked for by the types: a blocker is about something, and its name is joined of two words.",
  },
  {
    file: "src/reports/junit/testcase-row.ts",
    change: 'StringLiteral: "extended" →',
    why: "Asked for by the types: a testcase stands in a target of each of its standards.",
  },
  {
    file: "src/reports/junit/testcase-row.ts",
    change: 'StringLiteral: "unexpected-response" →',
    why: "Asked for by the types: whatever was not decided has a cause.",
  },
  {
    file: "src/reports/junit/testcase-row.ts",
    change: "output === undefined → false",
    why: "The same: an output that is undefined is none.",
  },
  {
    file: "src/reports/junit/xml-text.ts",
    change: 'StringLiteral: "" →',
    why: "Asked for by the types: every text has a first line.",
  },
  {
    file: "src/reports/junit/builder.ts",
    change: "root?.removeAttribute → root.removeAttribute",
    why: "Asked for by the types: the builder hands over the root of its document.",
  },
  {
    file: "src/reports/scs-yaml/reasons.ts",
    change: 'StringLiteral: "" →',
    why: "Asked for by the types: what expires has a time at which it does.",
  },
  {
    file: "src/reports/scs-yaml/official-results.ts",
    change: "validUntil !== undefined → true",
    why: "The same: no time is before or after one that is unknown.",
  },
  {
    file: "src/reports/scs-yaml/yaml-writer.ts",
    change: 'typeof value === "string" → true',
    why: "The same: neither a number nor the word null could stand as a plain text.",
  },
  {
    file: "src/reports/json/parse.ts",
    change: "first === undefined → false",
    why: "Asked for by the types: what does not follow the schema breaks one of its rules.",
  },
  {
    file: "src/reports/json/schema.ts",
    change: "true → false",
    why: "A question to the compiler: nothing runs.",
  },
  {
    file: "src/reports/json/json-schema.ts",
    change: '{ target: "draft-2020-12" } → {}',
    why: "The same: this is the draft that is written by default.",
  },
];
