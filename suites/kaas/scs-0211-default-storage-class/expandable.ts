import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { defaultStorageClass } from "../../../src/probes/kubernetes/default-storage-class.ts";
import { storageClasses } from "../../../src/probes/kubernetes/storage-classes.probe.ts";
import { kubectlCommand } from "../kubectl-command.ts";
import { noDefaultClass, thing } from "./about-class.ts";
import { common } from "./page.ts";

export const expandable = testcase({
  ...common,
  id: "scs-0211-expandable",
  requirement: "Volumes of the default storage class can be made larger.",
  level: "MAY",
  section: "light",
  needs: { storageClasses },
  judge: ({ storageClasses }) => {
    const found = defaultStorageClass(storageClasses);
    if (found === undefined) return [noDefaultClass];
    if (found.allowVolumeExpansion) return [];
    const { name } = found.metadata;
    return [
      violation("Volumes of the default storage class cannot be made larger.", {
        about: thing(found),
        expected: "allowVolumeExpansion: true",
        actual: "allowVolumeExpansion: false",
        remedy: kubectlCommand("patch", "storageclass", name, "--patch", '{"allowVolumeExpansion":true}'),
      }),
    ];
  },
});
