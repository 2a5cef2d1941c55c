import { expect, test } from "vitest";
import { scopeDocument } from "./scope-document.ts";
import { scope } from "./testing/card-world.ts";

const id = "scs-0200-a";
const declared = {
  id,
  requirement: "Something holds.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0200",
  section: "light",
  lifetime: "week",
  deviations: ["D1"],
} as const;
const runnable = { ...declared, needs: {}, judge: () => [] };
const pending = { ...declared, pending: "not-implemented" } as const;
const standard = { id: "scs-0200-v1", title: "Something", url: declared.url } as const;
const standards = [{ ...standard, main: [runnable], recommended: [pending], extended: [runnable] }];
const world = { ...scope, versions: [{ version: "v2", stabilizedAt: "2026-01-01", standards }] };

test("a scope as data has its versions, standards and declarations, and nothing of the code", () => {
  expect(scopeDocument(world)).toEqual({
    id: scope.id,
    uuid: scope.uuid,
    name: scope.name,
    url: scope.url,
    layer: "iaas",
    versions: [
      {
        version: "v2",
        stabilizedAt: "2026-01-01",
        standards: [{ ...standard, main: [declared], recommended: [pending], extended: [declared] }],
        alongside: [],
      },
    ],
    timeline: scope.timeline,
  });
});

test("what is tested alongside a version is a part of it", () => {
  const alongside = [{ ...standard, main: [], recommended: [], extended: [runnable] }] as const;
  expect(scopeDocument({ ...world, versions: [{ version: "v3", standards: [], alongside }] })).toMatchObject({
    versions: [{ standards: [], alongside: [{ id: "scs-0200-v1", main: [], recommended: [], extended: [declared] }] }],
  });
});
