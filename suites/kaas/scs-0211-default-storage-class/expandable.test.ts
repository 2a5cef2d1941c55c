import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { annotated, storageClass } from "./example-classes.ts";
import { expandable } from "./expandable.ts";

testTestcase(expandable, {
  accepts: {
    "a default class whose volumes grow": { storageClasses: [storageClass("ssd")] },
    "another class whose volumes do not": {
      storageClasses: [storageClass("ssd"), { ...annotated("hdd", {}), allowVolumeExpansion: false }],
    },
  },
  rejects: {
    "a default class whose volumes do not grow": [
      { storageClasses: [storageClass("ssd", { allowVolumeExpansion: false })] },
      {
        about: { kind: "storage class", name: "ssd", id: "uid-ssd" },
        remedy: `kubectl patch storageclass ssd --patch '{"allowVolumeExpansion":true}'`,
      },
    ],
  },
  leavesOpen: { "no default class": [{ storageClasses: [annotated("hdd", {})] }, { cause: "dependency" }] },
});
