import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { annotated, storageClass } from "./example-classes.ts";
import { neverRan, podOn, unbound, volumeFacts } from "./example-volume.ts";
import { rwo } from "./rwo.ts";

const storageClasses = [storageClass("ssd"), annotated("hdd", {})];
const cluster = (volume = volumeFacts()) => ({ storageClasses, volume });
const about = { kind: "storage class", name: "ssd", id: "uid-ssd" };
const complaint = { reason: "ProvisioningFailed", message: "volume type fast not found" };
const unpulled = neverRan("no-image", "ImagePullBackOff", "not found");
const unattached = neverRan("not-started", "FailedAttachVolume", "attach timed out");

testTestcase(rwo, {
  accepts: {
    "a volume that was written to": cluster(),
    "one of several modes": cluster(volumeFacts({ volume: { accessModes: ["ReadWriteOnce", "ReadWriteOncePod"] } })),
    "a pod that wrote after complaints": cluster(
      volumeFacts({ writer: podOn("w", { warnings: [{ reason: "FailedScheduling", message: "unbound" }] }) }),
    ),
  },
  rejects: {
    "a provisioner that fails": [
      cluster(unbound([{ reason: "ProvisioningFailed", message: "busy" }, complaint])),
      { message: "The provisioner makes no volume: volume type fast not found", about, actual: "Pending" },
    ],
    "a claim that got another class": [
      cluster(volumeFacts({ claim: { storageClassName: "hdd" } })),
      { about, expected: "ssd", actual: "hdd", deviation: "D0211-7" },
    ],
    "a claim that got no class": [cluster(volumeFacts({ claim: { storageClassName: null } })), { actual: null }],
    "a volume of another mode": [
      cluster(volumeFacts({ volume: { accessModes: ["ReadWriteMany"] } })),
      { about, expected: "ReadWriteOnce", actual: ["ReadWriteMany"], deviation: "D0211-5" },
    ],
    "a volume that no node can have": [
      cluster(volumeFacts({ writer: unattached, reader: null })),
      { message: "A pod on worker-1 could not have the volume: attach timed out", about },
    ],
  },
  leavesOpen: {
    "no default class": [{ storageClasses: [annotated("hdd", {})], volume: volumeFacts() }, { cause: "dependency" }],
    "a claim without a volume, of which nobody complains": [
      cluster(unbound([])),
      {
        about,
        actual: "Pending",
        remedy: "Look at the pods of the provisioner cinder.csi.openstack.org.",
        cause: "timeout",
      },
    ],
    "a claim that waits for a pod without a node": [
      cluster(unbound([], neverRan("unschedulable", "Unschedulable", "0/3 nodes are available: 3 Insufficient cpu."))),
      { cause: "dependency" },
    ],
    "a pod that waits for its claim": [
      cluster(unbound([], neverRan("unschedulable", "Unschedulable", "pod has unbound immediate claims"))),
      { cause: "timeout" },
    ],
    "a claim without a volume, whose pod complains of something else than its place": [
      cluster(unbound([], neverRan("not-started", "FailedMount", "timed out"))),
      { cause: "timeout" },
    ],
    "a volume that is not bound": [
      cluster(volumeFacts({ volume: { phase: "Available" } })),
      { expected: "Bound", actual: "Available", cause: "timeout" },
    ],
    "an image that cannot be pulled": [
      cluster(volumeFacts({ writer: unpulled, reader: null })),
      {
        message: "The image registry.example/agnhost:1 could not be pulled, so nobody could have the volume: not found",
        cause: "dependency",
      },
    ],
    "a pod that may not write": [
      cluster(volumeFacts({ writer: podOn("w", { exitCode: 1 }), reader: null })),
      { cause: "unexpected-response" },
    ],
    "a pod that does not start in time": [
      cluster(volumeFacts({ writer: neverRan("not-started"), reader: null })),
      { message: "The pod that was to have the volume did not end in five minutes.", cause: "timeout" },
    ],
    "a pod that does not end in time": [
      cluster(volumeFacts({ writer: neverRan("running"), reader: null })),
      { cause: "timeout" },
    ],
    "a pod without a node, though the volume is there": [
      cluster(volumeFacts({ writer: neverRan("unschedulable", "Unschedulable", "Insufficient cpu"), reader: null })),
      { cause: "dependency" },
    ],
  },
});
