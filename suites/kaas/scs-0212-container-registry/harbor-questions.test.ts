import { expect, test } from "vitest";
import type { Feature } from "./features.ts";
import { questions, type Harbor } from "./harbor-questions.ts";

const empty: Harbor = { authMode: "db_auth", projects: [], projectsStatus: 200 };
const withProject: Harbor = { ...empty, projects: [{ project_id: 7 }] };
const question = (feature: Feature, harbor = withProject) => questions(harbor).find((each) => each.feature === feature);

test("each feature that Harbor's API may show is asked for where that is said", () => {
  expect(Object.fromEntries(questions(withProject).map(({ feature, path }) => [feature, path]))).toEqual({
    "user-backends": undefined,
    "proxy-cache": undefined,
    "retention-policies": undefined,
    "content-trust": undefined,
    "audit-logs": "/api/v2.0/audit-logs?page_size=1",
    "machine-identities": "/api/v2.0/robots?page_size=1",
    "vulnerability-scanning": "/api/v2.0/scanners?page_size=10",
    replication: "/api/v2.0/replication/policies?page_size=1",
    quotas: "/api/v2.0/quotas?page_size=1",
    "garbage-collection": "/api/v2.0/system/gc/schedule",
    "role-based-access": "/api/v2.0/projects/7/members?page_size=1",
    automation: "/api/v2.0/projects/7/webhook/events",
  });
});

test.each([
  ["there is none", empty],
  ["they may not be listed", { ...withProject, projectsStatus: 403 }],
])("nothing is asked of a project where %s", (_, harbor) => {
  expect(questions(harbor).map(({ feature }) => feature)).toEqual(
    questions(withProject)
      .map(({ feature }) => feature)
      .filter((feature) => feature !== "role-based-access" && feature !== "automation"),
  );
});

const answers: readonly (readonly [Feature, shows: readonly unknown[], showsNothing: readonly unknown[]])[] = [
  ["audit-logs", [[{ username: "a" }], [{ username: "ab" }, { username: "b" }]], [[], [{}], [{ username: "" }], {}]],
  ["machine-identities", [[], [{}]], [{}, null]],
  [
    "vulnerability-scanning",
    [[{ name: "Trivy" }], [{ disabled: false }, { disabled: false }]],
    [[], [{ disabled: true }], null],
  ],
  ["replication", [[]], [{}, null]],
  ["quotas", [[]], [{}, null]],
  [
    "garbage-collection",
    ["Hourly", "Daily", "Weekly", "Custom"].map((type) => ({ schedule: { type } })),
    [{ schedule: { type: "None" } }, { schedule: {} }, {}, null],
  ],
  ["role-based-access", [[{ role_name: "projectAdmin" }]], [[], [{}], {}]],
  ["automation", [{ event_type: ["PUSH_ARTIFACT", "PULL_ARTIFACT"] }], [{ event_type: [] }, {}, null]],
];

test.each(answers)("%s is shown by what the answer has", (feature, shows, showsNothing) => {
  expect(shows.map((json) => question(feature)?.shows(json))).toEqual(shows.map(() => true));
  expect(showsNothing.map((json) => question(feature)?.shows(json))).toEqual(showsNothing.map(() => false));
});

test.each([
  ["ldap_auth", true],
  ["oidc_auth", true],
  ["uaa_auth", true],
  ["http_auth", true],
  ["db_auth", false],
])("the way to log in %s shows another user backend: %j", (authMode, expected) => {
  expect(question("user-backends", { ...empty, authMode })?.shows(undefined)).toBe(expected);
});

const none = { project_id: 1 };
const projects: readonly (readonly [Feature, project: object, expected: boolean])[] = [
  ["proxy-cache", { registry_id: 1 }, true],
  ["proxy-cache", { registry_id: 0 }, false],
  ["proxy-cache", { registry_id: null }, false],
  ["proxy-cache", {}, false],
  ["retention-policies", { metadata: { retention_id: "1" } }, true],
  ["retention-policies", { metadata: { retention_id: "0" } }, false],
  ["retention-policies", { metadata: { retention_id: [1] } }, false],
  ["retention-policies", { metadata: null }, false],
  ["content-trust", { metadata: { enable_content_trust: "true" } }, true],
  ["content-trust", { metadata: { enable_content_trust_cosign: "true" } }, true],
  ["content-trust", { metadata: { enable_content_trust: "false", enable_content_trust_cosign: "false" } }, false],
  ["content-trust", { metadata: {} }, false],
];

test.each(projects)("%s is shown by one of several projects that is %j: %j", (feature, project, expected) => {
  const harbor = { ...empty, projects: [none, { project_id: 2, ...project }] };
  expect(question(feature, harbor)?.shows(undefined)).toBe(expected);
});
