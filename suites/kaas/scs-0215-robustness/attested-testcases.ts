import { attestedOnly } from "../evidence/attested-only.ts";
import { page } from "./page.ts";

export const eventRateLimitOfServer = attestedOnly({
  url: page,
  id: "scs-0215-event-rate-limit-server",
  requirement: "EventRateLimit lets the whole server have 5000 events a second, and 20000 at once.",
  level: "SHOULD",
});

export const etcdBackup = attestedOnly({
  url: page,
  id: "scs-0215-etcd-backup",
  requirement: "The etcd of a cluster is backed up at least once a week.",
  level: "MUST",
});

export const etcdBackupLadder = attestedOnly({
  url: page,
  id: "scs-0215-etcd-backup-ladder",
  requirement: "Backups of etcd become fewer with age: from one in ten minutes for two hours to one a year.",
  level: "SHOULD",
});

export const etcdBackupEncrypted = attestedOnly({
  url: page,
  id: "scs-0215-etcd-backup-encrypted",
  requirement: "Backups of etcd are encrypted.",
  level: "SHOULD",
});
