import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import {
  betaDefaultAnnotation,
  defaultAnnotation,
  defaultStorageClass,
  isDefault,
  isDefaultOfOld,
} from "../../../src/probes/kubernetes/default-storage-class.ts";
import { storageClasses, type StorageClass } from "../../../src/probes/kubernetes/storage-classes.probe.ts";
import { kubectlCommand } from "../kubectl-command.ts";
import { thing } from "./about-class.ts";
import { common } from "./page.ts";

export const defaultClass = testcase({
  ...common,
  id: "scs-0211-default-class",
  requirement: "There is a default storage class.",
  level: "MUST",
  section: "light",
  deviations: ["D0211-1"],
  needs: { storageClasses },
  judge: ({ storageClasses }) => {
    const found = storageClasses.filter(isDefault);
    return [...presence(storageClasses, found), ...onlyOfOld(storageClasses), ...several(storageClasses, found)];
  },
});

function presence(all: readonly StorageClass[], found: readonly StorageClass[]): readonly Finding[] {
  if (found.length > 0) return [];
  const [candidate, ...others] = all;
  const name = candidate !== undefined && others.length === 0 ? candidate.metadata.name : "CLASS";
  return [
    violation("No storage class is the default one.", {
      expected: `a storage class with the annotation ${defaultAnnotation}: "true"`,
      actual: all.map(({ metadata: { name, annotations } }) => ({ name, annotations })),
      remedy: kubectlCommand("annotate", "--overwrite", "storageclass", name, `${defaultAnnotation}=true`),
      deviation: "D0211-1",
    }),
  ];
}

function onlyOfOld(all: readonly StorageClass[]): readonly Finding[] {
  return all.filter(isDefaultOfOld).map((each) =>
    note("The storage class is marked as the default one by the annotation of old, which API servers still obey.", {
      about: thing(each),
      expected: defaultAnnotation,
      actual: betaDefaultAnnotation,
      remedy: kubectlCommand("annotate", "storageclass", each.metadata.name, `${defaultAnnotation}=true`),
    }),
  );
}

/** The text does not speak of several; the official script refuses them. */
function several(all: readonly StorageClass[], found: readonly StorageClass[]): readonly Finding[] {
  const newest = defaultStorageClass(all);
  if (found.length < 2 || newest === undefined) return [];
  const message = `${found.length} storage classes are the default one. Since Kubernetes 1.26 claims get the newest, ${newest.metadata.name}; before, they were refused.`;
  return [
    note(message, {
      expected: "one default storage class",
      actual: found.map(({ metadata: { name, creationTimestamp } }) => ({ name, created: creationTimestamp })),
      remedy: found
        .filter((each) => each !== newest)
        .map(({ metadata: { name } }) => kubectlCommand("annotate", "storageclass", name, `${defaultAnnotation}-`))
        .join(" && "),
    }),
  ];
}
