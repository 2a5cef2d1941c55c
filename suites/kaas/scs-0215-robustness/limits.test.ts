import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import {
  apiServer,
  attested,
  counted,
  hidden,
  refused,
  shown,
  toldByFlagz,
  uncounted,
  unattested,
} from "../evidence/examples.ts";
import { apiRateLimit } from "./api-rate-limit.ts";
import { limitsFitLoad } from "./limits-fit-load.ts";
import { maxMutatingRequests, maxRequests, minRequestTimeout } from "./limits.ts";

const silent = { ...unattested, ...counted({}) };
const closed = { ...unattested, ...uncounted };
const forbidden = { controlPlane: refused("list pods in kube-system"), flagz: refused("get /flagz") };
const limits = {
  "max-requests-inflight": "800",
  "max-mutating-requests-inflight": "400",
  "min-request-timeout": "60",
};

testTestcase(maxRequests, {
  accepts: {
    "a limit in the pod": { ...silent, ...shown(apiServer({ "max-requests-inflight": "800" })) },
    "the built-in default": { ...silent, ...shown(apiServer({})) },
    "a limit that the server tells itself": { ...closed, ...toldByFlagz({ "max-requests-inflight": "400" }) },
    "a limit in the counts": { ...unattested, ...counted({ seats: 600 }), ...hidden },
    "a person's word": { ...attested(maxRequests.id, "PASS"), ...counted({}), ...hidden },
  },
  rejects: {
    "a limit of nothing": [
      { ...silent, ...shown(apiServer({ "max-requests-inflight": "0" })) },
      {
        message: "By configuration: --max-requests-inflight=0 takes the limit away.",
        about: { kind: "pod", name: "kube-system/kube-apiserver-cp-1" },
        actual: "0",
      },
    ],
    "one of two servers": [
      { ...silent, ...shown(apiServer(limits), apiServer({ "max-requests-inflight": "0" }, "b")) },
      { about: { kind: "pod", name: "kube-system/b" } },
    ],
    "a later flag that takes it away": [{ ...silent, ...shown(apiServer({ "max-requests-inflight": ["800", "0"] })) }],
    "a person's word": [{ ...attested(maxRequests.id, "FAIL"), ...counted({}), ...hidden }],
  },
  leavesOpen: {
    "a login that may see neither": [
      { ...closed, ...forbidden },
      {
        message: "The login may not list pods in kube-system, so it is not known how --max-requests-inflight is set.",
        remedy: "scs-conformance rbac --tier R | kubectl apply -f -",
        cause: "privilege",
      },
      { cause: "privilege", actual: "may not get /flagz" },
      { cause: "privilege", actual: "may not get /metrics" },
    ],
    "a hosted control plane whose counts are not for us": [{ ...closed, ...hidden }, { cause: "privilege" }],
  },
  misses: {
    "a hosted control plane": [{ ...silent, ...hidden }, { cause: "needs-attestation" }],
    "a pod whose command line nobody sees": [
      { ...silent, ...shown({ ...apiServer({}), flags: {} }) },
      { cause: "needs-attestation" },
    ],
    "a server that does not limit": [{ ...unattested, ...counted({ seats: 0 }), ...hidden }],
  },
});

testTestcase(maxMutatingRequests, {
  accepts: { "a limit": { ...silent, ...shown(apiServer(limits)) } },
  rejects: { none: [{ ...silent, ...shown(apiServer({ ...limits, "max-mutating-requests-inflight": "0" })) }] },
});

testTestcase(minRequestTimeout, {
  accepts: { "a limit": { ...silent, ...shown(apiServer(limits)) } },
  rejects: { none: [{ ...silent, ...shown(apiServer({ ...limits, "min-request-timeout": "0" })) }] },
  misses: { "counts, which do not show it": [{ ...unattested, ...counted({ seats: 600 }), ...hidden }] },
});

testTestcase(limitsFitLoad, {
  accepts: {
    "limits of one's own": { ...unattested, ...shown(apiServer(limits)) },
    "one that differs": { ...unattested, ...toldByFlagz({ "max-requests-inflight": "401" }) },
  },
  rejects: { "a person's word": [{ ...attested(limitsFitLoad.id, "FAIL"), ...shown(apiServer({})) }] },
  misses: {
    "the built-in ones, which may be right": [
      { ...unattested, ...toldByFlagz({ "max-requests-inflight": "400", "min-request-timeout": "1800" }) },
      { cause: "needs-attestation" },
    ],
  },
});

const plugin = { "enable-admission-plugins": "EventRateLimit", "admission-control-config-file": "(set)" };

testTestcase(apiRateLimit, {
  accepts: {
    "all of them": { ...silent, ...shown(apiServer({ ...limits, ...plugin })) },
    "a person's word": { ...attested(apiRateLimit.id, "PASS"), ...counted({ seats: 600 }), ...hidden },
  },
  rejects: {
    "one that is missing": [
      { ...silent, ...shown(apiServer(limits)) },
      { message: "By configuration: --enable-admission-plugins does not name EventRateLimit." },
    ],
    "one that is seen to be missing, though the others are not seen": [
      { ...unattested, ...counted({ admissionPlugins: ["NodeRestriction"] }), ...forbidden },
    ],
  },
  leavesOpen: { "what is not for us": [{ ...closed, ...hidden }] },
  misses: {
    "one that nobody sees": [
      { ...unattested, ...counted({ seats: 600, admissionPlugins: ["EventRateLimit"] }), ...hidden },
      { remedy: expect.stringContaining("scs-0215-min-request-timeout") as string, cause: "needs-attestation" },
    ],
  },
});

test("what the limits are is told", () => {
  const about = { kind: "pod", name: "kube-system/kube-apiserver-cp-1" };
  const told = (server: ReturnType<typeof apiServer>) => maxRequests.judge({ ...silent, ...shown(server) });
  expect(told(apiServer(limits))).toMatchObject([
    { level: "note", message: "By configuration: --max-requests-inflight is 800.", about },
  ]);
  expect(told(apiServer({}))).toMatchObject([{ level: "note", about, actual: "not set" }]);
  expect(maxRequests.judge({ ...unattested, ...counted({ seats: 600 }), ...hidden })).toMatchObject([
    { level: "note", actual: 600 },
  ]);
  expect(limitsFitLoad.judge({ ...unattested, ...shown(apiServer(limits)) })).toMatchObject([
    { about, actual: Object.entries(limits).map(([flag, value]) => `--${flag}=${value}`) },
  ]);
});
