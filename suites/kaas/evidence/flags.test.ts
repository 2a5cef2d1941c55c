import { expect, test } from "vitest";
import { holds } from "./evidence.ts";
import { answered, apiServer, pod, refused, shown, toldByFlagz } from "./examples.ts";
import { byApiServers, listOf, valueOf } from "./flags.ts";

test.each([
  [undefined, []],
  [
    ["a,b", "c"],
    ["a", "b", "c"],
  ],
  [["[a,b]"], ["a", "b"]],
  [
    ["[a", "b]"],
    ["[a", "b]"],
  ],
  [["https://[::1]:2379,b[c]"], ["https://[::1]:2379", "b[c]"]],
  [["[a],b"], ["[a]", "b"]],
  [[" a , b ,, "], ["a", "b"]],
])("what a flag lists by %j is %j", (values, expected) => {
  expect(listOf(values === undefined ? {} : { flag: values }, "flag")).toEqual(expected);
});

test("of a flag that is given twice the last one counts", () => {
  expect(valueOf({ flag: ["a", "b"] }, "flag")).toBe("b");
  expect(valueOf({}, "flag")).toBeUndefined();
});

const abouts = (facts: Parameters<typeof byApiServers>[0]) =>
  byApiServers(facts, "how it is", ({ about }) => [holds("configuration", "it is so.", { about })]).map(
    (finding) => finding.about ?? finding.remedy,
  );

test("flags are those of pods, or else what a server tells of itself", () => {
  expect(abouts({ ...shown(apiServer({}), pod("etcd", {})), ...toldByFlagz({}), ...shown(apiServer({})) })).toEqual([
    { kind: "pod", name: "kube-system/kube-apiserver-cp-1" },
  ]);
  expect(abouts(toldByFlagz({}))).toEqual([{ kind: "endpoint", name: "/flagz" }]);
  expect(abouts({ controlPlane: refused("list pods"), flagz: answered({ flags: {} }) })).toEqual([
    { kind: "endpoint", name: "/flagz" },
  ]);
});
