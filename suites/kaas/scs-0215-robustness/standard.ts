import type { StandardAlongside } from "../../../src/core/standard.ts";
import { apiRateLimit } from "./api-rate-limit.ts";
import { apiServerCertificate } from "./api-server-certificate.ts";
import { etcdBackup, etcdBackupEncrypted, etcdBackupLadder, eventRateLimitOfServer } from "./attested-testcases.ts";
import { certificateAuthorities } from "./certificate-authorities.ts";
import { certificateRequests } from "./certificate-requests.ts";
import { etcdCompaction } from "./etcd-compaction.ts";
import { eventRateLimit } from "./event-rate-limit.ts";
import { kubeletCertificates } from "./kubelet-certificates.ts";
import { kubeletRotation } from "./kubelet-rotation.ts";
import { limitsFitLoad } from "./limits-fit-load.ts";
import { maxMutatingRequests, maxRequests, minRequestTimeout } from "./limits.ts";
import { page } from "./page.ts";
import { priorityAndFairness } from "./priority-and-fairness.ts";

export const scs0215v1: StandardAlongside = {
  id: "scs-0215-v1",
  title: "Robustness of clusters",
  url: page,
  main: [],
  recommended: [],
  extended: [
    apiRateLimit,
    maxRequests,
    maxMutatingRequests,
    minRequestTimeout,
    limitsFitLoad,
    eventRateLimit,
    eventRateLimitOfServer,
    priorityAndFairness,
    etcdCompaction,
    etcdBackup,
    etcdBackupLadder,
    etcdBackupEncrypted,
    apiServerCertificate,
    kubeletCertificates,
    kubeletRotation,
    certificateRequests,
    certificateAuthorities,
  ],
};
