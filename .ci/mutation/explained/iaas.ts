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
    file: "suites/iaas/scs-0102-image-metadata/build-date.ts",
    change: 'StringLiteral: "" →',
    why: "The same: a text that is not there is as little a date as any other word.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/build-date.ts",
    change: "registered !== undefined → true",
    why: "Asked for by the types: nothing is later than undefined.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/build-date.ts",
    change: "OptionalChaining: /\\S*$/",
    why: "Asked for by the types: the pattern matches every text.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/calendar.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is a date.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/calendar.ts",
    change: "until !== undefined → true",
    why: "Asked for by the types: nothing is later than undefined.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/calendar.ts",
    change: 'StringLiteral: "never" →',
    why: "The same: neither word has a period.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/freshness.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is a date or ends with a mark of age.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/freshness.ts",
    change: 'StringLiteral: "never" →',
    why: "The same: neither word has a period.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/freshness.ts",
    change: "UnaryOperator: -1 → +1",
    why: "The same: of a name that is not there nothing is left either way.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/freshness.ts",
    change: "name?.slice → name.slice",
    why: "Asked for by the types: where a blank was found there is a name.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/hash-algo.ts",
    change: "os_hash_algo !== null → true",
    why: "Asked for by the types: null is no algorithm of the list.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/hotfix-hours.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: without the property there is nothing to correct.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/image-source.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The same: the first part is never looked at.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/image-source.ts",
    change: "→ /^(https?|ftps?):\\/\\/([^\\s/].*)/isu",
    why: "The same: the rest always reaches to the end of the text.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/image-source.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: it is no address, and without a rest the scheme is not used.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/image-source.ts",
    change: "ConditionalExpression: value === undefined → false",
    why: "Asked for by the types: remarks are made on accepted values, and those are there.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/likely.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The same: the first part is never looked at.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/likely.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: it makes no date, no distribution and no architecture.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/likely.ts",
    change: "first === undefined → false",
    why: "Asked for by the types: undefined is no name of a distribution.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/likely.ts",
    change: "Regex: /^a(?:rm|arch)/i",
    why: "The same: no other word of the pattern before has these letters.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/min-disk.ts",
    change: "size !== null → true",
    why: "Asked for by the types: no disk is smaller than null, which counts as 0.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/min-disk.ts",
    change: "virtual_size !== null → true",
    why: "Asked for by the types: no disk is smaller than null, which counts as 0.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/monthly-updates.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is a frequency or a date.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/official-date.ts",
    change: "digits.trim() → digits",
    why: "The same: a blank before a digit is read as 0.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/os-purpose-uniqueness.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: images for general use tell both.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/os-purpose-uniqueness.ts",
    change: "!first → false",
    why: "Asked for by the types: no group is empty.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/os-purpose-uniqueness.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "Asked for by the types: no group is empty.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/property-rules.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: it is none of the words, and remarks are made on values that are there.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/property-rules.ts",
    change: "value !== undefined → true",
    why: "Asked for by the types: undefined is none of the words.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/recency-findings.ts",
    change: "Regex: /:\\d\\d\\.\\d+Z$/",
    why: "The same: a time has nothing behind its Z.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/recency-findings.ts",
    change: "due !== undefined → true",
    why: "Asked for by the types: what is outdated has a frequency, and so a day on which it was due.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/recency-findings.ts",
    change: "replace_frequency !== undefined → true",
    why: "Asked for by the types: undefined is no frequency of the list.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/recency-findings.ts",
    change: 'freshness.state === "outdated" → true',
    why: "Asked for by the types: nothing else is marked.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/recency-findings.ts",
    change: 'StringLiteral: "NAME" →',
    why: "Asked for by the types: who replaces an image has a name.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/recency-findings.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is a date.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/same-line.ts",
    change: "name !== null → true",
    why: "Asked for by the types: the text null has no mark of age.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/strict-flags.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is true.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/strict-others.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is an algorithm of the list.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/strict-others.ts",
    change: "length !== undefined → true",
    why: "Asked for by the types: where both lengths are undefined there is no hash, and the text null has other letters.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/strict-promises.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: neither text is a date or a word of the list.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/strict-vocabulary.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: neither text is a word of the list.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/strict-vocabulary.ts",
    change: 'StringLiteral: "scsi" →',
    why: "Only the remedy, which has the same word as its placeholder.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/strict.ts",
    change: "accepted && rule.absentDeviation → true",
    why: "The same: a deviation that is undefined is none, and where there is one the absence is accepted.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/strict.ts",
    change: "→ accepted || rule.absentDeviation",
    why: "The same: a deviation that is undefined is none, and where there is one the absence is accepted.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/strict.ts",
    change: "rule.deviation === undefined → false",
    why: "The same: a deviation that is undefined is none.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/strict.ts",
    change: "→ rule.official(undefined)",
    why: "Asked for by the types: every property that must be there has an official testcase.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/strict.ts",
    change: "→ rule.likely(image)",
    why: "Asked for by the types: every property that must be there has a likely value.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/successors.ts",
    change: "one.image.name !== null → true",
    why: "The same: nobody asks for the last image without a name.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/successors.ts",
    change: "image.name === null → false",
    why: "Asked for by the types: images without a name are not in the map.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/successors.ts",
    change: "→ this.#lastOfName.get(image.name).image",
    why: "Asked for by the types: every image with a name is in the map.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/successors.ts",
    change: "name === undefined → false",
    why: "Asked for by the types: no image is kept under undefined.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/successors.ts",
    change: 'StringLiteral: "" →',
    why: "The same: the architecture is only compared with itself.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/text-date.ts",
    change: "→ /\\d{4}-\\d\\d-\\d\\d",
    why: "The same: the official reader, which is asked as well, wants the whole text.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/uuid-validity.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: neither text is a word or a date.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/uuid-validity.ts",
    change: "→ /last-0*[1-9]\\d*$/",
    why: "The same: what is accepted and ends like this begins with last.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/console.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The same: the first part is never looked at.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/console.ts",
    change: "number === undefined → false",
    why: "Asked for by the types: the parts of the pattern are there together or not at all.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/console.ts",
    change: "text === undefined → false",
    why: "Asked for by the types: the parts of the pattern are there together or not at all.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/console.ts",
    change: "total === undefined → false",
    why: "Asked for by the types: the parts of the pattern are there together or not at all.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/console.ts",
    change: "ConditionalExpression: number === undefined || total === undefined → false",
    why: "Asked for by the types: the parts of the pattern are there together or not at all.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/console.ts",
    change: "→ (number === undefined || total === undefined) && text === undefined",
    why: "Asked for by the types: the parts of the pattern are there together or not at all.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/console.ts",
    change: "→ number === undefined && total === undefined",
    why: "Asked for by the types: the parts of the pattern are there together or not at all.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/cpu-instructions.ts",
    change: "machine === null → false",
    why: "Asked for by the types: null is no architecture of the table.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/fips-test.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The same: the first part is never looked at.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/kernel.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The same: the first part is never looked at.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/kernel.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text begins with a number.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/kernel.ts",
    change: "major === undefined → false",
    why: "Asked for by the types: the parts of the pattern are there together or not at all.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/kernel.ts",
    change: "minor === undefined → false",
    why: "Asked for by the types: the parts of the pattern are there together or not at all.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/kernel.ts",
    change: "→ major === undefined && minor === undefined",
    why: "Asked for by the types: the parts of the pattern are there together or not at all.",
  },
  {
    file: "suites/iaas/scs-0103-standard-flavors/missing.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is near the name of a flavor.",
  },
  {
    file: "suites/iaas/scs-0103-standard-flavors/newest-name.ts",
    change: 'StringLiteral: "scs:name-vN" →',
    why: "Asked for by the types: of one more key than there are names one is always free.",
  },
  {
    file: "suites/iaas/scs-0103-standard-flavors/remedies.ts",
    change: 'StringLiteral: "" →',
    why: "A default that the types ask for: there is a value for every free key, and none of the promised ones is missing where it is asked for.",
  },
  {
    file: "suites/iaas/scs-0103-standard-flavors/remedies.ts",
    change: "ArrayDeclaration: [] →",
    why: "The same: what does not begin with SCS- is not moved.",
  },
  {
    file: "suites/iaas/scs-0103-standard-flavors/remedies.ts",
    change: "→ found.extraSpecs[key]",
    why: "Asked for by the types: a flavor that was found by an extra spec has some.",
  },
  {
    file: "suites/iaas/scs-0103-standard-flavors/untrue-names.ts",
    change: "right === text → false",
    why: "Only which command the remedy has.",
  },
  {
    file: "suites/iaas/scs-0103-standard-flavors/untrue-names.ts",
    change: "ArrayDeclaration: [key] → []",
    why: "Only which command the remedy has.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/image-upload.ts",
    change: "ConditionalExpression: refusal === null → true",
    why: "The same: a refusal of this way is the last answer, and was told before.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/matching.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is the name of a node image.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/matching.ts",
    change: '→ scheme.exec(name ?? "")[0]',
    why: "Asked for by the types: what is asked for here has matched before.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/presence.ts",
    change: ".toUpperCase()",
    why: "The same: both names are compared in one case.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/releases.ts",
    change: "year - (year % 2) → year + year % 2",
    why: "The same: the April of the year after an odd one is still to come.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/releases.ts",
    change: "date.toISOString().slice(0, 10) → date.toISOString()",
    why: "The same: a day sorts before its midnight, as it does before itself.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/source.ts",
    change: "Regex: /^https?:\\/\\//i",
    why: "Only the remedy: what has another beginning is none of the known addresses either way.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/source.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text begins with a known address.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/source.ts",
    change: "name === null → false",
    why: "Asked for by the types: no image without a name is a node image.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/source.ts",
    change: "→ scheme.exec(name)[0]",
    why: "Asked for by the types: what is asked for here has matched before.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/standard-images.ts",
    change: 'StringLiteral: "ubuntu-capi-image vX.Y.Z" →',
    why: "Only a word in messages and remedies: this image goes by its pattern.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/strict-sources.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text begins with a known address.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/v2-node-images.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is the name of a node image.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/v2-page.ts",
    change: 'StringLiteral: "https:',
    why: "What a testcase declares is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/v2-presence.ts",
    change: "Number(os_version) > Number(version) →",
    why: "The same: the version itself counts anyway.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/v2-presence.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is a version.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/v2-presence.ts",
    change: "→ /^\\d[02468]\\.04/",
    why: "The same: what goes on behind it is no number, and so not greater.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/v2-source.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is a version or begins with a known address.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/v2-source.ts",
    change: 'StringLiteral: "Debian" →',
    why: "Only a word in the requirement, which is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/iaas/scs-0104-standard-images/v2-source.ts",
    change: 'StringLiteral: "Ubuntu" →',
    why: "Only a word in the requirement, which is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/iaas/scs-0114-volume-types/replicated-really.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text is true.",
  },
  {
    file: "suites/iaas/scs-0115-default-security-group-rules/addresses.ts",
    change: 'StringLiteral: "" →',
    why: "Asked for by the types: a text that is split has a first part.",
  },
  {
    file: "suites/iaas/scs-0115-default-security-group-rules/addresses.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "Asked for by the types: a text that is split has a first part.",
  },
  {
    file: "suites/iaas/scs-0115-default-security-group-rules/addresses.ts",
    change: "a.first < b.first → a.first <= b.first",
    why: "Only the order of ranges that begin at one address.",
  },
  {
    file: "suites/iaas/scs-0115-default-security-group-rules/coverage.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The same: what has no first and last adds no address.",
  },
  {
    file: "suites/iaas/scs-0115-default-security-group-rules/egress-coverage.ts",
    change: 'rule.direction === "egress" → true',
    why: "Only which rules a finding shows.",
  },
  {
    file: "suites/iaas/scs-0121-availability-zones/usable.ts",
    change: "ArrayDeclaration: [] →",
    why: "The same: what is not available is left out.",
  },
  {
    file: "suites/iaas/scs-0121-availability-zones/usable.ts",
    change: 'StringLiteral: "https:',
    why: "What a testcase declares is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/iaas/scs-0123-mandatory-services/canonical-types.ts",
    change: 'StringLiteral: "" →',
    why: "Asked for by the types: a service that is there under none of its aliases is there under its type.",
  },
  {
    file: "suites/iaas/scs-0123-mandatory-services/endpoint.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The same: no service in a catalog is of that type.",
  },
  {
    file: "suites/iaas/scs-0123-mandatory-services/public-endpoint.ts",
    change: "ArrayDeclaration: [] →",
    why: "The same: no service in a catalog is of that type.",
  },
  {
    file: "suites/iaas/scs-0123-mandatory-services/service-offered.ts",
    change: 'StringLiteral: "" →',
    why: "Only the requirement, which is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/iaas/scs-0123-mandatory-services/service-offered.ts",
    change: 'ObjectLiteral: { type: "disjunction" }',
    why: "Only the requirement, which is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/iaas/scs-0123-mandatory-services/service-offered.ts",
    change: "ArrayDeclaration: [] →",
    why: "The same: no service in a catalog is of that type.",
  },
  {
    file: "suites/iaas/scs-0124-software-security/maintained-release.ts",
    change: "newest === null → false",
    why: "Asked for by the types: the text null is no microversion.",
  },
  {
    file: "suites/iaas/scs-0124-software-security/maintained-release.ts",
    change: "facts.clock.now.slice(0, 10) → facts.clock.now",
    why: "The same: a time sorts behind its day and before the next.",
  },
  {
    file: "suites/iaas/scs-0124-software-security/maintained-release.ts",
    change: 'StringLiteral: "https:',
    why: "What a testcase declares is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/iaas/scs-0124-software-security/maintained-release.ts",
    change: "→ releases.at(-1).maintainedUntil",
    why: "Asked for by the types: every generation has a release.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/certificate-cryptography.ts",
    change: "word !== null → true",
    why: "Asked for by the types: null is no word of the list.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/certificate-dates.ts",
    change: "Date.parse(now) > Date.parse(validTo) → Date.parse(now) >= Date.parse(validTo)",
    why: "The same: in its last second a certificate is not out of date, and is not asked here.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/endpoints.ts",
    change: "Regex: /URL$/",
    why: "The same: no audience has these letters elsewhere.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/endpoints.ts",
    change: "Regex: /^\\[|\\]$|\\.$/g",
    why: "The same: a host has brackets only around it.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/endpoints.ts",
    change: "→ /^https?:/",
    why: "The same: a protocol ends with its colon.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/https.ts",
    change: "Regex: /^http:/i → /http:/i",
    why: "Only the remedy of an address that is none of the web.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/key-sizes.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The same: no group of that name is small, and the first part is never looked at.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/key-sizes.ts",
    change: "→ /(?:sect|secp|prime)(\\d{3})/",
    why: "The same: no group has these letters elsewhere.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/key-sizes.ts",
    change: "bits === undefined → false",
    why: "The same: what is no number is not smaller either.",
  },
  {
    file: "suites/iaas/scs-0126-provider-networks/ipv6-subnet.ts",
    change: "cidr === null → false",
    why: "Asked for by the types: the text null is no prefix, and so none of 64.",
  },
  {
    file: "suites/iaas/scs-0126-provider-networks/public-ipv4.ts",
    change: 'StringLiteral: "" →',
    why: "Asked for by the types: every block of the list has two parts.",
  },
  {
    file: "suites/iaas/scs-0127-dns/extension.ts",
    change: 'StringLiteral: "https:',
    why: "What a testcase declares is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/iaas/scs-0128-e2e-tests/standing.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The same: the first part is never looked at.",
  },
  {
    file: "suites/iaas/scs-0128-e2e-tests/standing.ts",
    change: 'StringLiteral: "" →',
    why: "The same: neither text begins with id-.",
  },
  {
    file: "suites/iaas/scs-0128-e2e-tests/tempest.ts",
    change: 'StringLiteral: "docs:',
    why: "Only where a remedy sends the reader.",
  },
  {
    file: "suites/iaas/scs-0116-key-manager/expectation.ts",
    change: "deviation === undefined → false",
    why: "The same: a deviation that is undefined is none.",
  },
  {
    file: "suites/iaas/scs-0117-volume-backup/broken-step.ts",
    change: 'StringLiteral: "ready" →',
    why: "Asked for by the types: a step that is ready is not broken, and nobody asks.",
  },
  {
    file: "suites/iaas/scs-0117-volume-backup/broken-step.ts",
    change: "id === null → false",
    why: "Only what a finding is about, where there is no id to look for.",
  },
  {
    file: "suites/iaas/scs-0121-availability-zones/zones-agree.ts",
    change: 'StringLiteral: "volumes" →',
    why: "The same: whatever is not servers stands for volumes.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/user-data.ts",
    change: 'StringLiteral: "scs-conformance" →',
    why: "The same mark is written and looked for; the tests that start virtual machines are not run for mutants.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/vm-report.ts",
    change: 'StringLiteral: "image" →',
    why: "What a probe records; its own tests, which are not run for mutants, hold it against a cloud.",
  },
  {
    file: "suites/iaas/scs-0101-entropy/vm-report.ts",
    change: 'StringLiteral: "python3" →',
    why: "What a probe records; its own tests, which are not run for mutants, hold it against a cloud.",
  },
  {
    file: "suites/iaas/scs-0102-image-metadata/same-line.ts",
    change: 'StringLiteral: "" →',
    why: "The same: the architecture is only compared with itself.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/scanned.ts",
    change: 'case "http"',
    why: "Asked for by the types: servers that only speak http are left out before.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/scanned.ts",
    change: 'StringLiteral: "http" →',
    why: "Asked for by the types: servers that only speak http are left out before.",
  },
  {
    file: "suites/iaas/scs-0125-secure-connections/scanned.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "Asked for by the types: servers that only speak http are left out before.",
  },
];
