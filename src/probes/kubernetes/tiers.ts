/** A rule as RBAC writes it. */
export type AccessRule =
  | {
      readonly verbs: readonly string[];
      readonly apiGroups: readonly [string];
      readonly resources: readonly string[];
      /** Only these; absent: all. */
      readonly resourceNames?: readonly string[];
    }
  | { readonly verbs: readonly ["get"]; readonly nonResourceURLs: readonly string[] };

/** How much the login may do, each tier with all of the one before: read, create in own namespaces, look behind the scenes. */
export const tiers = ["R", "W", "A"] as const;
export type Tier = (typeof tiers)[number];

export const tierMeanings: Readonly<Record<Tier, string>> = {
  R: "Reads what a cluster shows of itself",
  W: "Also creates namespaces of its own, and what functional tests need in them",
  A: "Also looks at kubelets, metrics and access rules, for the tests of hardening",
};

const look = ["get", "list"] as const;
const keep = ["get", "list", "create", "delete"] as const;

/** What each tier adds to the one before: the least that its testcases need. */
export const tierRules: Readonly<Record<Tier, readonly AccessRule[]>> = {
  R: [
    { verbs: look, apiGroups: [""], resources: ["nodes", "namespaces", "persistentvolumes", "pods", "endpoints"] },
    { verbs: look, apiGroups: ["discovery.k8s.io"], resources: ["endpointslices"] },
    { verbs: look, apiGroups: ["storage.k8s.io"], resources: ["storageclasses", "csidrivers", "csinodes"] },
    { verbs: look, apiGroups: ["networking.k8s.io"], resources: ["ingressclasses", "networkpolicies"] },
    { verbs: look, apiGroups: ["apiextensions.k8s.io"], resources: ["customresourcedefinitions"] },
    {
      verbs: look,
      apiGroups: ["flowcontrol.apiserver.k8s.io"],
      resources: ["flowschemas", "prioritylevelconfigurations"],
    },
    {
      verbs: look,
      apiGroups: ["policy.networking.k8s.io"],
      resources: ["adminnetworkpolicies", "baselineadminnetworkpolicies", "clusternetworkpolicies"],
    },
    { verbs: ["get"], nonResourceURLs: ["/version", "/healthz", "/livez", "/readyz"] },
  ],
  W: [
    { verbs: ["create", "delete"], apiGroups: [""], resources: ["namespaces"] },
    {
      verbs: keep,
      apiGroups: [""],
      resources: ["pods", "services", "persistentvolumeclaims", "serviceaccounts"],
    },
    { verbs: ["create", "get"], apiGroups: [""], resources: ["pods/exec"] },
    { verbs: ["get"], apiGroups: [""], resources: ["pods/log", "configmaps"] },
    { verbs: ["create"], apiGroups: [""], resources: ["serviceaccounts/token"] },
    { verbs: look, apiGroups: [""], resources: ["events"] },
    {
      verbs: ["get", "list", "create", "update", "patch", "delete"],
      apiGroups: ["networking.k8s.io"],
      resources: ["networkpolicies"],
    },
    { verbs: keep, apiGroups: ["networking.k8s.io"], resources: ["ingresses"] },
  ],
  A: [
    { verbs: ["get"], apiGroups: [""], resources: ["nodes/proxy"] },
    // RBAC knows no patterns: the users that are nodes cannot be named.
    { verbs: ["impersonate"], apiGroups: [""], resources: ["users"] },
    {
      verbs: ["impersonate"],
      apiGroups: [""],
      resources: ["groups"],
      resourceNames: ["system:nodes", "system:authenticated"],
    },
    { verbs: ["create"], apiGroups: ["authorization.k8s.io"], resources: ["subjectaccessreviews"] },
    { verbs: look, apiGroups: ["certificates.k8s.io"], resources: ["certificatesigningrequests"] },
    {
      verbs: ["get"],
      nonResourceURLs: ["/metrics", "/flagz", "/statusz", "/debug/api_priority_and_fairness/*"],
    },
  ],
};

/** Everything that a login of this tier may do. */
export function rulesOf(tier: Tier): readonly AccessRule[] {
  return tiers.slice(0, tiers.indexOf(tier) + 1).flatMap((each) => tierRules[each]);
}
