import { violation, type Finding } from "../../../src/core/finding.ts";
import type { Step } from "../../../src/probes/openstack/step.ts";

/** What each step is, as the end of a sentence that says that it cannot be done. */
const attempts: Readonly<Record<string, string>> = {
  list: "list volumes and backups",
  quota: "back up a volume and restore it",
  image: "upload an image",
  volume: "create a volume",
  backup: "back up a volume",
  restore: "restore a backup",
};

export function brokenStep({ step, result, status, reason, seconds, id }: Step): Finding {
  const attempt = `A project member cannot ${attempts[step] ?? step}`;
  const details = {
    ...(id === null ? {} : { about: { kind: step === "restore" ? "volume" : step, name: null, id } }),
    expected: "available",
    remedy: "Look for the id in the logs of cinder-api, cinder-volume and cinder-backup.",
  };
  switch (result) {
    case "refused":
      return violation(`${attempt}: the request was refused.`, { ...details, expected: "an answer", actual: reason });
    case "over-quota": {
      const why =
        "the quota of the project is too small. The official testcase fails for that; it says nothing about backups";
      return violation(`${attempt}: ${why}.`, {
        expected: "room for two volumes and a backup of 1 GiB each",
        actual: reason,
        remedy: "openstack quota set --volumes 10 --gigabytes 100 --backups 10 --backup-gigabytes 100 PROJECT",
        deviation: "D33",
      });
    }
    case "unfinished":
      return violation(`${attempt}: it did not come to an end.`, {
        ...details,
        actual: `${status ?? "unknown"} after ${Math.round(seconds)} s`,
      });
    case "ready":
    case "failed":
      return violation(`${attempt}: it ended in an error.`, {
        ...details,
        actual: reason === null ? status : `${status}: ${reason}`,
      });
  }
}
