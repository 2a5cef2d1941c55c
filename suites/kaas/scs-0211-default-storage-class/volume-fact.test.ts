import { expect, test } from "vitest";
import { Volume, volumeFact } from "./volume-fact.ts";

const parsed = (spec: object, rest: object = {}) =>
  volumeFact(Volume.parse({ metadata: { name: "pv" }, spec, ...rest }));
const term = (...keys: readonly string[]) => ({ matchExpressions: keys.map((key) => ({ key, operator: "Exists" })) });
const affinity = (...nodeSelectorTerms: readonly object[]) => ({ nodeAffinity: { required: { nodeSelectorTerms } } });

test("of a volume its place, its modes and what becomes of it are kept", () => {
  const spec = {
    csi: { driver: "cinder.csi.openstack.org", volumeHandle: "secret" },
    accessModes: ["ReadWriteOnce"],
    persistentVolumeReclaimPolicy: "Delete",
    ...affinity(term("b/zone", "a/zone"), term("a/zone")),
  };
  expect(parsed(spec, { status: { phase: "Bound" } })).toEqual({
    name: "pv",
    phase: "Bound",
    accessModes: ["ReadWriteOnce"],
    reclaimPolicy: "Delete",
    source: "csi",
    driver: "cinder.csi.openstack.org",
    affinityKeys: ["a/zone", "b/zone"],
  });
});

const bare = {
  name: "pv",
  phase: "Pending",
  accessModes: [],
  reclaimPolicy: null,
  source: null,
  driver: null,
  affinityKeys: [],
};

test.each([
  ["nothing", {}, {}],
  ["a status without a phase", {}, { status: {} }],
  ["only preferences", { nodeAffinity: {} }, {}],
  ["no terms", { nodeAffinity: { required: {} } }, {}],
  ["a term without expressions", affinity({}), {}],
])("of a volume that says %s the same is kept", (_, spec, rest) => {
  expect(parsed(spec, rest)).toEqual(bare);
});

test.each(["local", "hostPath", "nfs", "cinder"])(
  "a volume whose specification has %s has its data there",
  (source) => {
    expect(parsed({ [source]: { path: "/secret" } })).toEqual({ ...bare, source });
  },
);

test("a term keeps the values that nodes are held against", () => {
  const expression = { key: "a/zone", operator: "In", values: ["one"] };
  const { spec } = Volume.parse({ metadata: { name: "pv" }, spec: affinity({ matchExpressions: [expression] }) });
  expect(spec.nodeAffinity?.required?.nodeSelectorTerms).toEqual([{ matchExpressions: [expression] }]);
  const without = Volume.parse({ metadata: { name: "pv" }, spec: affinity(term("a/zone")) });
  expect(without.spec.nodeAffinity?.required?.nodeSelectorTerms[0]?.matchExpressions[0]?.values).toEqual([]);
});
