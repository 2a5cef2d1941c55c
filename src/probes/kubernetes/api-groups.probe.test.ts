import { expect, test } from "vitest";
import { observed, status } from "../../testing/observed.ts";
import { apiGroups } from "./api-groups.probe.ts";

test("of each group the versions are recorded", async () => {
  const group = { name: "apps", versions: [{ groupVersion: "apps/v1", version: "v1" }], preferredVersion: {} };
  const { fact, log } = await observed(
    apiGroups,
    {},
    { "GET /apis": { body: { kind: "APIGroupList", groups: [group] } } },
  );
  expect(fact).toEqual({ outcome: "answered", answer: [{ name: "apps", versions: [{ version: "v1" }] }] });
  expect(log).toHaveLength(1);
});

test.each([
  [status(403, "forbidden"), { outcome: "refused", action: "get /apis" }],
  [{ body: { groups: [{}] } }, { outcome: "failed" }],
])("why there is no answer is recorded: %j", async (route, expected) => {
  expect((await observed(apiGroups, {}, { "GET /apis": route })).fact).toMatchObject(expected);
});
