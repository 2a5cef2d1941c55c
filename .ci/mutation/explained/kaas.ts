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
  {
    file: "suites/kaas/scs-0210-version-policy/affected-interval.ts",
    change: "/^(<=|up to|through)$/i →",
    why: "The sign before a version is one of six words.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/affected.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "Neither is the name of a part of Kubernetes.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/branch-end.ts",
    change: "compareBranches(other, branch) >= 0",
    why: "The branch itself is not in the table here.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/branch-end.ts",
    change: "compareBranches(other, branch) <= 0",
    why: "The branch itself is not in the table here.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/offered.ts",
    change: "expires !== null → true",
    why: "What never expires has no instant that could have passed.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/authentication-methods.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/authorization-modes.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/etcd-isolated.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/etcd-own-ca.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/kubelet-no-anonymous.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/kubelet-webhook.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/namespace-labels.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/node-restriction.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/pod-security.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/rbac.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/authentication-methods.ts",
    change: 'StringLiteral: "W" → ""',
    why: "The tier is only named in the remedy.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/doors.ts",
    change: 'StringLiteral: "R" → ""',
    why: "The tier is only named in the remedy.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/etcd-isolated.ts",
    change: 'StringLiteral: "R" → ""',
    why: "The tier is only named in the remedy.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/namespace-labels.ts",
    change: 'StringLiteral: "R" → ""',
    why: "The tier is only named in the remedy.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/pod-attempts.ts",
    change: 'StringLiteral: "W" → ""',
    why: "The tier is only named in the remedy.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/pod-security.ts",
    change: 'StringLiteral: "W" → ""',
    why: "The tier is only named in the remedy.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/second-method.ts",
    change: 'StringLiteral: "W" → ""',
    why: "The tier is only named in the remedy.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/authorization-modes.ts",
    change: "{ about } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/etcd-client-tls.ts",
    change: "ObjectLiteral: { about: etcd.about } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/etcd-client-tls.ts",
    change: "ObjectLiteral: { about } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/etcd-client-tls.ts",
    change: "ObjectLiteral: { about, actual: servers } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/etcd-isolated.ts",
    change: 'ObjectLiteral: { about, expected: "addresses of other machines", actual: servers } → {}',
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/etcd-peer-tls.ts",
    change: "ObjectLiteral: { about } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/namespace-labels.ts",
    change: 'ObjectLiteral: { deviation: "D0217-5" } → {}',
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/node-restriction.ts",
    change: "ObjectLiteral: { about } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/node-restriction.ts",
    change: "ObjectLiteral: { actual: message } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/pod-security.ts",
    change: 'ObjectLiteral: { about, deviation: "D0217-4" } → {}',
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/pod-security.ts",
    change: "ObjectLiteral: { actual: attempt?.message } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/rbac.ts",
    change: "ObjectLiteral: { about } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/second-method.ts",
    change: "ObjectLiteral: { about } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/etcd-url.ts",
    change: "Regex: /^\\[|\\]$/g",
    why: "A host name has brackets at its ends only.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/https-only.ts",
    change: "status !== null → true",
    why: "Null is less than 200.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/namespace-labels.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "Neither is a level.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/node-restriction.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "Neither is what the plugin says.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/pod-security.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "Neither is what the plugin says.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/pod-security.ts",
    change: "OptionalChaining: attempt?.message → attempt.message",
    why: "Without an attempt the plugin has not spoken.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/pod-security-standards.ts",
    change: 'StringLiteral: "scs-0217-pod-security-',
    why: "What a testcase declares is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/authentication-methods.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "What is not known is left out here.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/kubelet-authentication.ts",
    change: 'asked.outcome === "answered" → true',
    why: "All is well only where every kubelet has answered.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/kubelet-authentication.ts",
    change: 'kubelets.outcome === "answered" → true',
    why: "All is well only where every kubelet has answered.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/kubelet-authentication.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "All is well only where every kubelet has answered.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/kubelet-strangers.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text has no status and no node, so it counts for nothing.",
  },
  {
    file: "suites/kaas/scs-0217-hardening/pod-security-standards.ts",
    change: "otherwise.every(",
    why: "What decides has nothing open in it, and what is left open nothing else.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/certificate-authorities.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/limits-fit-load.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/limits.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/priority-and-fairness.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/certificate-authorities.ts",
    change: "a.validTo <= b.validTo",
    why: "Of authorities that end at once either is the last.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/certificate-authorities.ts",
    change: "last === undefined → false",
    why: "Only bundles with members are looked at.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/certificate-authorities.ts",
    change: 'asked.outcome === "answered" → true',
    why: "Without an answer its value is undefined as well.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/duration.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "The expression always finds both.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/etcd-compaction.ts",
    change: "ObjectLiteral: { about } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/event-rate-limit.ts",
    change: "ObjectLiteral: { about } → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/kubelet-certificates.ts",
    change: "ObjectLiteral: { … → {}",
    why: "It is shown with a note, which decides nothing.",
  },
  {
    file: "suites/kaas/scs-0215-robustness/limits.ts",
    change: "seats === null → false",
    why: "Null is not more than 0.",
  },
  {
    file: "suites/kaas/scs-0201-cncf-conformance/executed-complete.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text has not skipped itself.",
  },
  {
    file: "suites/kaas/scs-0212-container-registry/feature-testcases.ts",
    change: "ObjectLiteral: { … → {}",
    why: "What a testcase declares is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/kaas/scs-0212-container-registry/harbor-questions.ts",
    change: 'typeof id === "number" → true',
    why: "What is no number is not more than 0.",
  },
  {
    file: "suites/kaas/scs-0212-container-registry/harbor-questions.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "Neither is a number.",
  },
  {
    file: "suites/kaas/scs-0212-container-registry/on-registry.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/scs-0212-container-registry/required-features.ts",
    change: "decisive?.remedy",
    why: "Where too little is known, something is open; what has no remedy gets none.",
  },
  {
    file: "suites/kaas/scs-0212-container-registry/required-features.ts",
    change: "decisive?.cause",
    why: "Where too little is known, something is open.",
  },
  {
    file: "suites/kaas/scs-0212-container-registry/required-features.ts",
    change: "findings.every(finding => finding.level === level)",
    why: "What is known of one feature is of one level.",
  },
  {
    file: "suites/kaas/scs-0212-container-registry/required-features.ts",
    change: 'has("note") || !has("inconclusive")',
    why: "What is known of one feature is of one level.",
  },
  {
    file: "suites/kaas/scs-0212-container-registry/required-features.ts",
    change: 'StringLiteral: "inconclusive" → ""',
    why: "What is known of one feature is of one level.",
  },
  {
    file: "suites/kaas/evidence/admission-plugin.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text without a level decides nothing and is not shown.",
  },
  {
    file: "suites/kaas/evidence/evidence.ts",
    change: "first === undefined → false",
    why: "A group has a first member.",
  },
  {
    file: "suites/kaas/evidence/examples.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "It fills a fact of a test in which nobody looks at it.",
  },
  {
    file: "suites/kaas/evidence/examples.ts",
    change: 'StringLiteral: "Seen." → ""',
    why: "It fills a fact of a test in which nobody looks at it.",
  },
  {
    file: "suites/kaas/evidence/examples.ts",
    change: 'StringLiteral: "203.0.113.7" → ""',
    why: "It fills a fact of a test in which nobody looks at it.",
  },
  {
    file: "suites/kaas/evidence/examples.ts",
    change: 'StringLiteral: "ExternalIP" → ""',
    why: "It fills a fact of a test in which nobody looks at it.",
  },
  {
    file: "suites/kaas/evidence/examples.ts",
    change: "StringLiteral: `uid-${name}` → ``",
    why: "It fills a fact of a test in which nobody looks at it.",
  },
  {
    file: "suites/kaas/evidence/examples.ts",
    change: 'StringLiteral: "0" → ""',
    why: "It fills a fact of a test in which nobody looks at it.",
  },
  {
    file: "suites/kaas/evidence/examples.ts",
    change: "BooleanLiteral: false → true",
    why: "It fills a fact of a test in which nobody looks at it.",
  },
  {
    file: "suites/kaas/evidence/examples.ts",
    change: "ObjectLiteral: { unschedulable: false, taints: [] } → {}",
    why: "It fills a fact of a test in which nobody looks at it.",
  },
  {
    file: "suites/kaas/evidence/examples.ts",
    change: 'StringLiteral: "v1.37.1" → ""',
    why: "It fills a fact of a test in which nobody looks at it.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/patch-1-month.ts",
    change: "newer.at(-1)?.version → newer.at(-1).version",
    why: "Where one is due, there is a newer one.",
  },
  {
    file: "suites/kaas/e2e/account.ts",
    change: 'before === "missing" → false',
    why: "Every ending is worse than none.",
  },
  {
    file: "suites/kaas/e2e/account.ts",
    change: 'StringLiteral: "missing" → ""',
    why: "What has no ending takes the one that comes, whatever it is called.",
  },
  {
    file: "suites/kaas/e2e/failures.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "What has no ending has not failed.",
  },
  {
    file: "suites/kaas/e2e/failures.ts",
    change: 'ending !== "missing" → true',
    why: "What is missing has not failed.",
  },
  {
    file: "suites/kaas/e2e/failures.ts",
    change: 'StringLiteral: "missing" → ""',
    why: "What is missing has not failed.",
  },
  {
    file: "suites/kaas/e2e/failures.ts",
    change: "/^\\[[^\\]]*\\] / → /\\[[^\\]]*\\] /",
    why: "A name without its tags has only the one at its beginning.",
  },
  {
    file: "suites/kaas/e2e/open.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text is none of the tests that were told.",
  },
  {
    file: "suites/kaas/e2e/open.ts",
    change: 'ending !== "missing" → true',
    why: "What is missing did not run.",
  },
  {
    file: "suites/kaas/e2e/open.ts",
    change: 'StringLiteral: "missing" → ""',
    why: "What is missing did not run.",
  },
  {
    file: "suites/kaas/e2e/test-key.ts",
    change: "(.*)$/s → /^(\\[sig-[\\w-]+\\])(.*)/s",
    why: "What takes everything comes to the end.",
  },
  {
    file: "suites/kaas/e2e/test-key.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The first of what was found is not looked at.",
  },
  {
    file: "suites/kaas/e2e/test-key.ts",
    change: "/\\[[^\\]]*\\]?/g → /\\[[^\\]]*\\]/g",
    why: "What nothing closes is left either way; it only takes longer.",
  },
  {
    file: "suites/kaas/scs-0219-networking/netpol-matrix.ts",
    change: "nothing === undefined → false",
    why: "The matrix has a first step.",
  },
  {
    file: "suites/kaas/scs-0219-networking/default-ingressclass.ts",
    change: "first !== undefined → true",
    why: "Where there is one class, there is a first one.",
  },
  {
    file: "suites/kaas/scs-0219-networking/plugin-policies.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "No plugin has such pods and no API such a group.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/official-patches.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "Neither names a candidate of a release.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/official-patches.ts",
    change: "newer.at(-1)?.version → newer.at(-1).version",
    why: "Where one is due, there is a newer one.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/version-policy-check.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "Each branch of the table has its end.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/critical-cve.ts",
    change: 'StringLiteral: "scs-0210-critical-cve-14d" → ""',
    why: "Which testcases there are is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/critical-cve.ts",
    change: 'StringLiteral: "MUST" → ""',
    why: "Which testcases there are is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/critical-cve.ts",
    change: 'StringLiteral: "two weeks" → ""',
    why: "Which testcases there are is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/critical-cve.ts",
    change: 'StringLiteral: "scs-0210-critical-cve-2d" → ""',
    why: "Which testcases there are is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/critical-cve.ts",
    change: 'StringLiteral: "SHOULD" → ""',
    why: "Which testcases there are is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/critical-cve.ts",
    change: 'StringLiteral: "two days" → ""',
    why: "Which testcases there are is held against the published lists by the catalogue's tests.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/end-tables.ts",
    change: 'StringLiteral: "nothing" → ""',
    why: "It only says that an empty table ends nowhere.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/minor-4-months.ts",
    change: 'StringLiteral: "none" → ""',
    why: "Who has said what is offered offers something.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/unseen-cves.ts",
    change: "criticalCve(record)?.score → criticalCve(record).score",
    why: "What is overlooked is a critical CVE of Kubernetes.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/official-cves.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "Neither is a version, and what stands behind one is not compared.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/official-cves.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The first of what was found is not looked at.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/official-cves.ts",
    change: "→ (major === undefined || minor === undefined) && patch === undefined",
    why: "The three numbers are there together or not at all.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/official-cves.ts",
    change: "ConditionalExpression: major === undefined || minor === undefined → false",
    why: "The three numbers are there together or not at all.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/official-cves.ts",
    change: "LogicalOperator: major === undefined || minor === undefined → major === undefined && minor === undefined",
    why: "The three numbers are there together or not at all.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/official-cves.ts",
    change: "ConditionalExpression: major === undefined → false",
    why: "The three numbers are there together or not at all.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/official-cves.ts",
    change: "minor === undefined → false",
    why: "The three numbers are there together or not at all.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/official-cves.ts",
    change: "patch === undefined → false",
    why: "The three numbers are there together or not at all.",
  },
  {
    file: "suites/kaas/e2e/required-tests.ts",
    change: 'StringLiteral: "" → "Stryker was here!"',
    why: "Each line has a name.",
  },
  {
    file: "suites/kaas/e2e/required-tests.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "The first of what was found is not looked at.",
  },
  {
    file: "suites/kaas/e2e/required-tests.ts",
    change: 'StringLiteral: "\\n" → ""',
    why: "Each list has line breaks of its own around it.",
  },
  {
    file: "suites/kaas/e2e/required-tests.ts",
    change: "( \\[Serial\\])?$/gm → /1\\.(\\d+)-",
    why: "A line has its versions at its beginning only.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/affected.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text has no status and is of no branch.",
  },
  {
    file: "suites/kaas/scs-0210-version-policy/offered.ts",
    change: 'ArrayDeclaration: [] → ["Stryker was here"]',
    why: "A text is no version that is offered.",
  },
];
