import type { Explanation } from "./explanation.ts";

export const kaas: readonly Explanation[] = [
  {
    file: "suites/kaas/scs-0412-metering/meters.ts",
    change: "first !== undefined → true",
    why: "A group has a first member.",
  },
  {
    file: "suites/kaas/scs-0412-metering/meters.ts",
    change: "first === undefined → false",
    why: "A group has a first member.",
  },
  {
    file: "suites/kaas/scs-0412-metering/sample-ids.ts",
    change: "first === undefined → false",
    why: "A group has a first member.",
  },
  {
    file: "suites/kaas/scs-0412-metering/sample-fields.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "What has no kind is not an object of another kind either.",
  },
  {
    file: "suites/kaas/scs-0414-sustainability/totals.ts",
    change: "tenants <= provider → tenants < provider",
    why: "Equal numbers are about the same as well.",
  },
  {
    file: "suites/kaas/scs-0414-sustainability/totals.ts",
    change: "a < b → a <= b",
    why: "A series has each label once.",
  },
  {
    file: "suites/kaas/scs-0414-sustainability/totals.ts",
    change: "a < b → a >= b",
    why: "Backwards is as good an order.",
  },
  {
    file: "suites/kaas/scs-0402-status-page/active-impacts.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "What has answered as documented is there.",
  },
  {
    file: "suites/kaas/scs-0402-status-page/ids.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "What has answered as documented is there.",
  },
  {
    file: "suites/kaas/scs-0402-status-page/phases.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "What has answered as documented is there.",
  },
  {
    file: "suites/kaas/scs-0402-status-page/severities.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "What has answered as documented is there.",
  },
  {
    file: "suites/kaas/scs-0402-status-page/ids.ts",
    change: "OptionalChaining: found.phases?.generation",
    why: "What has answered as documented is there.",
  },
  {
    file: "suites/kaas/scs-0402-status-page/phases.ts",
    change: "OptionalChaining: phases?.",
    why: "What has answered as documented is there.",
  },
  {
    file: "suites/kaas/scs-0402-status-page/severities.ts",
    change: "severities === null → false",
    why: "What has answered as documented is there.",
  },
  {
    file: "suites/kaas/scs-0402-status-page/plural-paths.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "No collection has that name.",
  },
  {
    file: "suites/kaas/scs-0402-status-page/read-page.ts",
    change: "BlockStatement: { … → {}",
    why: "A function that returns nothing returns undefined.",
  },
  {
    file: "suites/kaas/scs-0402-status-page/attested-testcases.ts",
    change: "ArrayDeclaration: [ … → []",
    why: "Which testcases there are is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/kaas/scs-0214-node-distribution/labels-current.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "Neither names a region.",
  },
  {
    file: "suites/kaas/scs-0214-node-distribution/zones.ts",
    change: "deviation === undefined → false",
    why: "A deviation without a number is none.",
  },
  {
    file: "suites/kaas/scs-0211-default-storage-class/default-class.ts",
    change: "newest === undefined → false",
    why: "Where there are two, one of them is the newest.",
  },
  {
    file: "suites/kaas/scs-0211-default-storage-class/pod-findings.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "Neither speaks of an affinity.",
  },
];
