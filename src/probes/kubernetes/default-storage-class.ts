import type { StorageClass } from "./storage-classes.probe.ts";

export const defaultAnnotation = "storageclass.kubernetes.io/is-default-class";
/** Its name until Kubernetes 1.6, which API servers still obey. */
export const betaDefaultAnnotation = "storageclass.beta.kubernetes.io/is-default-class";

export function isDefault({ metadata: { annotations } }: StorageClass): boolean {
  return annotations[defaultAnnotation] === "true";
}

/** By the annotation of old alone. */
export function isDefaultOfOld(each: StorageClass): boolean {
  return !isDefault(each) && each.metadata.annotations[betaDefaultAnnotation] === "true";
}

/** The class that the API server gives a claim which names none: of several the newest, or else the first by name. */
export function defaultStorageClass(classes: readonly StorageClass[]): StorageClass | undefined {
  return classes.filter((each) => isDefault(each) || isDefaultOfOld(each)).toSorted(newestFirst)[0];
}

function newestFirst({ metadata: a }: StorageClass, { metadata: b }: StorageClass): number {
  const apart = Date.parse(b.creationTimestamp) - Date.parse(a.creationTimestamp);
  return apart === 0 ? (a.name < b.name ? -1 : 1) : apart;
}
