import type { Image } from "../../../src/probes/openstack/image.ts";

/** The name without what marks an old image: `Ubuntu 24.04` of `Ubuntu 24.04 20260131`, whatever stands between. */
export function stem(name: string | null): string | undefined {
  return name?.replace(markOfAge, "").trim() || undefined;
}

/** Whether the name ends in `old`, `prev` or a date. */
export function isMarkedOld(name: string | null): boolean {
  return name !== null && markOfAge.test(name);
}

const markOfAge = /[-_.\s]+(?:\d{8}|\d{4}-\d\d-\d\d|old|prev)\s*$/i;

/** Whether one image can stand in for the other: by its name, or as the same system for the same use. */
export function sameLine(one: Image, other: Image): boolean {
  const name = stem(one.name);
  if (name !== undefined && name === stem(other.name)) return true;
  const system = generalSystem(one);
  return system !== undefined && system === generalSystem(other);
}

/** Images for special purposes differ in more than their system (node images in the version of Kubernetes). */
export function generalSystem({ os_distro = "", os_version = "", architecture = "", os_purpose }: Image) {
  const general = os_purpose === "generic" || os_purpose === "oldgeneric";
  return general && os_distro !== "" && os_version !== ""
    ? JSON.stringify([os_distro, os_version, architecture])
    : undefined;
}
