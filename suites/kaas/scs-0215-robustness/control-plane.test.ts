import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import {
  absent,
  answered,
  apiServer,
  attested,
  counted,
  failed,
  hidden,
  pod,
  refused,
  shown,
  uncounted,
  unattested,
} from "../evidence/examples.ts";
import { etcdBackup, etcdBackupEncrypted, etcdBackupLadder, eventRateLimitOfServer } from "./attested-testcases.ts";
import { secondsOf } from "./duration.ts";
import { etcdCompaction } from "./etcd-compaction.ts";
import { eventRateLimit } from "./event-rate-limit.ts";
import { priorityAndFairness } from "./priority-and-fairness.ts";

const on = { "admission-control-config-file": "(set)" };
const seen = { ...unattested, ...counted({ admissionPlugins: ["EventRateLimit", "PodSecurity"] }) };
const others = { ...unattested, ...counted({ admissionPlugins: ["PodSecurity"] }) };
const closed = { ...unattested, ...uncounted };

testTestcase(eventRateLimit, {
  accepts: {
    "counts, whatever the flags say": { ...seen, ...shown(apiServer({})) },
    "flags, if the counts are not for us": {
      ...closed,
      ...shown(apiServer({ ...on, "enable-admission-plugins": "NodeRestriction,EventRateLimit" })),
    },
    "flags that are given twice": {
      ...closed,
      ...shown(apiServer({ ...on, "enable-admission-plugins": ["EventRateLimit", "NodeRestriction"] })),
    },
  },
  rejects: {
    "counts of others only": [
      { ...others, ...hidden },
      {
        message: "By behaviour: the admission plugin EventRateLimit has not looked at a single request.",
        actual: ["PodSecurity"],
      },
    ],
    "a flag without a configuration": [
      { ...closed, ...shown(apiServer({ "enable-admission-plugins": "EventRateLimit" })) },
      { message: "By configuration: EventRateLimit is on, but has no configuration.", actual: "not set" },
    ],
    "a flag for others only": [
      { ...closed, ...shown(apiServer({ ...on, "enable-admission-plugins": "NodeRestriction" })) },
      {
        message: "By configuration: --enable-admission-plugins does not name EventRateLimit.",
        about: { kind: "pod", name: "kube-system/kube-apiserver-cp-1" },
        expected: "EventRateLimit",
        actual: ["NodeRestriction"],
      },
    ],
    "a name that only begins like it": [
      { ...closed, ...shown(apiServer({ ...on, "enable-admission-plugins": "EventRateLimiter" })) },
    ],
  },
  leavesOpen: {
    "counts that are not for us": [
      { ...closed, ...hidden },
      { actual: "may not get /metrics", cause: "privilege" },
    ],
    "counts that cannot be read": [{ ...unattested, metrics: failed, ...hidden }, { cause: "unexpected-response" }],
  },
  misses: { "a server that counts nothing": [{ ...unattested, ...counted({}), ...hidden }] },
});

const levels = { levels: answered(["system"]) };
const named = { fairness: { isNamedInAnswers: true, levels: refused("list") } };
const unnamed = { fairness: { isNamedInAnswers: false, ...levels } };
const without = { fairness: { isNamedInAnswers: false, levels: absent } };

testTestcase(priorityAndFairness, {
  accepts: {
    "answers that name it, without any right": { ...closed, ...hidden, ...named },
    "counts, where a gateway hides the names": { ...unattested, ...counted({ seats: 600 }), ...hidden, ...unnamed },
    "a flag that is not set": { ...closed, ...shown(apiServer({})), ...unnamed },
  },
  rejects: {
    "a flag that switches it off": [
      { ...closed, ...shown(apiServer({ "enable-priority-and-fairness": "false" })), ...unnamed },
      {
        message: "By configuration: --enable-priority-and-fairness=false switches it off.",
        about: { kind: "pod", name: "kube-system/kube-apiserver-cp-1" },
        expected: "true",
        actual: "false",
      },
    ],
    "a server that does not know it": [
      { ...closed, ...hidden, ...without },
      { actual: "not served", remedy: expect.stringContaining("kube-apiserver") as string },
    ],
  },
  leavesOpen: { "counts that are not for us": [{ ...closed, ...hidden, ...unnamed }, { cause: "privilege" }] },
  misses: { "a gateway that hides the names": [{ ...unattested, ...counted({}), ...hidden, ...unnamed }] },
});

const etcd = (mode: string | undefined, retention: string | undefined) => ({
  ...unattested,
  ...shown(
    pod("etcd", {
      "listen-client-urls": "https://10.0.0.1:2379",
      ...(mode === undefined ? {} : { "auto-compaction-mode": mode }),
      ...(retention === undefined ? {} : { "auto-compaction-retention": retention }),
    }),
  ),
});

testTestcase(etcdCompaction, {
  accepts: {
    "eight hours": etcd("periodic", "8h"),
    "eight hours in another way": etcd("periodic", "7h60m"),
    "eight hours as a number": etcd("periodic", "8"),
    "the mode that goes without saying": etcd(undefined, "8h"),
    "a person's word": { ...attested(etcdCompaction.id, "PASS"), ...hidden },
  },
  rejects: {
    "never, as etcd does it by itself": [
      etcd(undefined, undefined),
      {
        message: "By configuration: etcd never forgets old revisions by itself.",
        actual: "--auto-compaction-mode=periodic --auto-compaction-retention=0",
      },
    ],
    "by the number of revisions": [
      etcd("revision", "1000"),
      { actual: "--auto-compaction-mode=revision --auto-compaction-retention=1000" },
    ],
    "by eight revisions": [etcd("revision", "8")],
    "after another time": [
      etcd("periodic", "5m"),
      { message: "By configuration: etcd forgets old revisions otherwise than asked." },
    ],
  },
  leavesOpen: {
    "pods that are not for us": [
      { ...unattested, controlPlane: refused("list pods in kube-system") },
      { cause: "privilege" },
    ],
  },
  misses: {
    "a hosted control plane": [{ ...unattested, ...hidden }, { cause: "needs-attestation" }],
    "flags in a file": [{ ...unattested, ...shown(pod("etcd", { "config-file": "(set)" })) }],
    "no flags at all": [{ ...unattested, ...shown(pod("etcd", {})) }],
  },
});

for (const only of [etcdBackup, etcdBackupLadder, etcdBackupEncrypted, eventRateLimitOfServer]) {
  testTestcase(only, {
    accepts: { "a person's word": attested(only.id, "PASS") },
    rejects: {
      "a person's word": [
        attested(only.id, "FAIL"),
        { message: expect.stringMatching(/^By attestation: Jane /) as string },
      ],
    },
    misses: { "nobody's word": [unattested, { cause: "needs-attestation" }] },
  });
}

test.each([
  ["8h", 28_800],
  ["8", 28_800],
  ["12", 43_200],
  ["0.25h", 900],
  ["0", 0],
  ["1h30m5s", 5_405],
  ["0.5h", 1_800],
  ["forever", undefined],
  ["8h!", undefined],
])("%s is %j seconds", (period, expected) => {
  expect(secondsOf(period)).toBe(expected);
});

test("how the flag for priority and fairness is set is told", () => {
  const actual = (flags: Record<string, string>) =>
    priorityAndFairness.judge({ ...closed, ...shown(apiServer(flags)), ...unnamed })[0]?.actual;
  expect(actual({})).toBe("not set");
  expect(actual({ "enable-priority-and-fairness": "true" })).toBe("true");
});
