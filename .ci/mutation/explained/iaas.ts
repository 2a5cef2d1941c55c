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
  {
    file: "suites/iaas/scs-0100-flavor-naming/strict-names.ts",
    change: "ArrayDeclaration: [] →",
    why: "Asked for by the types: remarks are only asked for of names that can be read.",
  },
  {
    file: "suites/iaas/scs-0100-flavor-naming/strict-names.ts",
    change: 'reading.kind === "read" → true',
    why: "Asked for by the types: remarks are only asked for of names that can be read.",
  },
  {
    file: "suites/iaas/scs-0100-flavor-naming/renaming.ts",
    change: 'again.kind === "read" → true',
    why: "Asked for by the types: a name that was written by this tool can be read.",
  },
  {
    file: "suites/iaas/scs-0100-flavor-naming/scs-flavors.ts",
    change: "flavor.name === null → false",
    why: "Asked for by the types: a flavor without a name was ignored before.",
  },
  {
    file: "suites/iaas/scs-0100-flavor-naming/scs-flavors.ts",
    change: "name !== null → true",
    why: "Asked for by the types: the text null does not look like a name of the standard.",
  },
  {
    file: "suites/iaas/scs-0100-flavor-naming/short-names.ts",
    change: "ArrayDeclaration: [] →",
    why: "The same: what does not begin with SCS- is ignored.",
  },
  {
    file: "suites/iaas/scs-0100-flavor-naming/syntax-check.ts",
    change: 'reading.kind === "read" && reading.remarks.length === 0 → false',
    why: "The same, only slower: without a remark there is nothing to tell.",
  },
  {
    file: "suites/iaas/scs-0100-flavor-naming/syntax-check.ts",
    change: 'StringLiteral: "read" →',
    why: "The same, only slower: without a remark there is nothing to tell.",
  },
  {
    file: "suites/iaas/flavor-name/explain.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: an empty rest was told of before.",
  },
  {
    file: "suites/iaas/flavor-name/explain.ts",
    change: "exec(rest)[0]",
    why: "Asked for by the types: any character matches the dot.",
  },
  {
    file: "suites/iaas/flavor-name/explain.ts",
    change: "→ /.[^-_:]*/su",
    why: "The same: any character matches the dot, so the first match begins at the start.",
  },
  {
    file: "suites/iaas/flavor-name/nearest.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: where nothing matched, the text is no number, mark or part either.",
  },
  {
    file: "suites/iaas/flavor-name/nearest.ts",
    change: "ArrayDeclaration: [] →",
    why: "A default that the types ask for: where nothing matched, the text is no number, mark or part either.",
  },
  {
    file: "suites/iaas/flavor-name/nearest.ts",
    change: "→ /SCS-?/",
    why: "The same: only names that begin with SCS- are asked about.",
  },
  {
    file: "suites/iaas/flavor-name/nearest.ts",
    change: 'kind === "discouraged" → true',
    why: "A safeguard: no name that is put together here has another remark.",
  },
  {
    file: "suites/iaas/flavor-name/nearest-extensions.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: where nothing matched, the text is no number, mark or part either.",
  },
  {
    file: "suites/iaas/flavor-name/nearest-extensions.ts",
    change: "ArrayDeclaration: [] →",
    why: "A default that the types ask for: where nothing matched, the text is no number, mark or part either.",
  },
  {
    file: "suites/iaas/flavor-name/nearest-extensions.ts",
    change: "kind === undefined → false",
    why: "Asked for by the types: a match has both parts.",
  },
  {
    file: "suites/iaas/flavor-name/nearest-extensions.ts",
    change: "maker === undefined → false",
    why: "Asked for by the types: a match has both parts.",
  },
  {
    file: "suites/iaas/flavor-name/nearest-extensions.ts",
    change: "→ kind === undefined && maker === undefined",
    why: "Asked for by the types: a match has both parts.",
  },
  {
    file: "suites/iaas/flavor-name/parse.ts",
    change: "!(error instanceof Stuck) → false",
    why: "The same: nothing else is thrown while a name is read.",
  },
  {
    file: "suites/iaas/flavor-name/parse.ts",
    change: "sizeGiB > 10",
    why: "The same: ten is a whole number.",
  },
  {
    file: "suites/iaas/flavor-name/parse.ts",
    change: 'StringLiteral: "x" →',
    why: "Words for a person that are never shown: the x has been seen by then.",
  },
  {
    file: "suites/iaas/flavor-name/properties.ts",
    change: "name.disk.type",
    why: "The same: without a disk nobody asks for its type.",
  },
  {
    file: "suites/iaas/flavor-name/scanner.ts",
    change: "ArrayDeclaration: [] →",
    why: "The same: it is emptied when the prefix of the name has been read.",
  },
  {
    file: "suites/iaas/flavor-name/scanner.ts",
    change: 'StringLiteral: "Stuck" →',
    why: "Only the name of an error that is always caught.",
  },
  {
    file: "suites/iaas/flavor-name/contradictions.ts",
    change: 'StringLiteral: "" →',
    why: "Asked for by the types: without a type in the name no extra spec is left here.",
  },
  {
    file: "suites/iaas/flavor-name/contradictions.ts",
    change: "ArrayDeclaration: [] →",
    why: "The same: no disk has a type of that name.",
  },
  {
    file: "suites/iaas/flavor-name/contradictions.ts",
    change: "cpuType !== undefined → true",
    why: "Asked for by the types: undefined is none of the weaker classes.",
  },
  {
    file: "suites/iaas/flavor-name/hardware-contradictions.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: the key comes from the extra specs, and a text that is split has a last part.",
  },
  {
    file: "suites/iaas/flavor-name/hardware-contradictions.ts",
    change: 'StringLiteral: "none" →',
    why: "The same: any word but a and r stands for the usual processors.",
  },
  {
    file: "suites/iaas/flavor-name/hardware-contradictions.ts",
    change: "named !== undefined → true",
    why: "Asked for by the types: undefined is no architecture that is known.",
  },
  {
    file: "suites/iaas/flavor-name/hardware-contradictions.ts",
    change: "claimed === undefined → false",
    why: "Asked for by the types: whatever is found out, it fits a hypervisor that is not claimed.",
  },
  {
    file: "suites/iaas/flavor-name/hardware-contradictions.ts",
    change: "→ claimed === undefined && value === undefined",
    why: "Asked for by the types: whatever is found out, it fits a hypervisor that is not claimed.",
  },
];
