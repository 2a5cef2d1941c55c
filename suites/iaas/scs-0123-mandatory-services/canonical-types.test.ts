import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { canonicalTypes } from "./canonical-types.ts";

const offering = (...types: readonly string[]) => ({
  catalog: { region: "here", services: types.map((type) => ({ type, name: null, endpoints: [] })) },
});

testTestcase(canonicalTypes, {
  accepts: {
    "an empty catalog": offering(),
    "all by their types": offering("compute", "identity", "image", "network", "load-balancer", "block-storage"),
    "an alias beside the type": offering("volumev3", "block-storage"),
    "a service that is missing": offering("compute"),
  },
  rejects: {
    "aliases only": [
      offering("compute", "volumev2", "volumev3"),
      {
        message: "The block storage service is in the catalog as volumev3, volumev2 only; its type is block-storage.",
        about: { kind: "service", name: "volumev3" },
        expected: "block-storage",
        actual: ["volumev3", "volumev2"],
        deviation: "D40",
        remedy: "openstack service set --type block-storage volumev3",
      },
    ],
    "an alias that the official testcase refuses": [offering("block-store"), {}],
  },
});

test("that there was nothing to judge is told", () => {
  expect(canonicalTypes.judge(offering("dns"))).toMatchObject([{ level: "note", deviation: "D46" }]);
  expect(canonicalTypes.judge(offering("compute"))).toEqual([]);
});
