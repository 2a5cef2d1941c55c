import type { AccessRule } from "./tiers.ts";

/** One thing that somebody may or may not do, as an access review asks for it. */
export type Action =
  | { readonly verb: string; readonly group: string; readonly resource: string; readonly name?: string }
  | { readonly verb: "get"; readonly path: string };

/** What `SelfSubjectRulesReview` answers. */
export interface GrantedRules {
  readonly resources: readonly {
    readonly verbs: readonly string[];
    readonly apiGroups: readonly string[];
    readonly resources: readonly string[];
    readonly resourceNames: readonly string[];
  }[];
  readonly paths: readonly { readonly verbs: readonly string[]; readonly nonResourceURLs: readonly string[] }[];
}

/** Each single action of a rule. */
export function actionsOf(rule: AccessRule): readonly Action[] {
  if ("nonResourceURLs" in rule) return rule.nonResourceURLs.map((path) => ({ verb: "get", path }));
  const names = rule.resourceNames ?? [undefined];
  return rule.resources.flatMap((resource) =>
    rule.verbs.flatMap((verb) =>
      names.map((name) => ({ verb, group: rule.apiGroups[0], resource, ...(name === undefined ? {} : { name }) })),
    ),
  );
}

export function isGranted(action: Action, granted: GrantedRules): boolean {
  if ("path" in action) {
    return granted.paths.some(
      ({ verbs, nonResourceURLs }) =>
        has(verbs, action.verb) && nonResourceURLs.some((pattern) => fits(pattern, action.path)),
    );
  }
  const { verb, group, resource, name } = action;
  const [, subresource] = resource.split("/");
  return granted.resources.some(
    (rule) =>
      has(rule.verbs, verb) &&
      has(rule.apiGroups, group) &&
      (has(rule.resources, resource) || (subresource !== undefined && rule.resources.includes(`*/${subresource}`))) &&
      (rule.resourceNames.length === 0 || (name !== undefined && rule.resourceNames.includes(name))),
  );
}

/** As the API server words it: `list nodes`, `create subjectaccessreviews.authorization.k8s.io`, `get /metrics`. */
export function nameOf(action: Action): string {
  if ("path" in action) return `${action.verb} ${action.path}`;
  const { verb, group, resource, name } = action;
  const [plain = "", subresource] = resource.split("/");
  const qualified = `${plain}${group === "" ? "" : `.${group}`}${subresource === undefined ? "" : `/${subresource}`}`;
  return `${verb} ${qualified}${name === undefined ? "" : ` ${name}`}`;
}

const has = (granted: readonly string[], wanted: string) => granted.includes("*") || granted.includes(wanted);

/** A star stands at the end only. */
function fits(pattern: string, path: string): boolean {
  return pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}
