import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { neverRan, podOn, unbound, volumeFacts } from "./example-volume.ts";
import { nodeIndependent } from "./node-independent.ts";
import type { DefaultVolume } from "./default-volume.ts";

const cluster = (...change: Parameters<typeof volumeFacts>) => ({ volume: volumeFacts(...change) });
const about = { kind: "persistent volume", name: "pvc-1" };
const tiedBy = (...affinityKeys: string[]) => cluster({ volume: { affinityKeys }, reader: null, otherNodes: 0 });
const conflict = "0/3 nodes are available: 3 node(s) had volume node affinity conflict.";

testTestcase(nodeIndependent, {
  accepts: {
    "a volume that was read on another node": cluster(),
    "a volume without affinity": cluster({ volume: { affinityKeys: [] } }),
    "a volume that no second node can have": cluster({ reader: null, otherNodes: 0 }),
    "a volume tied to a rack": cluster({ volume: { affinityKeys: ["topology.rook.io/rack"] } }),
  },
  rejects: {
    "a volume tied to a node": [
      tiedBy("kubernetes.io/hostname"),
      { about, actual: ["kubernetes.io/hostname"], expected: "a zone or a region", deviation: "D0211-9" },
    ],
    "a volume tied to a node by a driver's key": [
      tiedBy("topology.kubernetes.io/zone", "topology.topolvm.io/node"),
      { actual: ["topology.topolvm.io/node"] },
    ],
    "a volume tied to a node's name": [tiedBy("openebs.io/nodename")],
    "a volume without the file": [
      cluster({ reader: podOn("worker-2", { exitCode: 3 }) }),
      {
        message: "What a pod wrote on worker-1 was not there for another one on worker-2.",
        about,
        actual: "no file",
        deviation: "D0211-9",
      },
    ],
    "a volume without the file, of pods that nobody saw on a node": [
      cluster({ writer: podOn(null), reader: podOn(null, { exitCode: 3 }) }),
      { message: "What a pod wrote on one node was not there for another one on another one." },
    ],
    "a volume with another file": [cluster({ reader: podOn("w", { exitCode: 4 }) }), { actual: "another content" }],
    "a volume that keeps other nodes away": [
      cluster({ reader: neverRan("unschedulable", "Unschedulable", conflict) }),
      {
        message: `No node could have the volume of another node: ${conflict}`,
        about,
        actual: { node: null, state: "unschedulable" },
      },
    ],
    "a volume that cannot be mounted elsewhere": [
      cluster({ reader: neverRan("not-started", "FailedMount", "wrong fs type") }),
      {
        message: "A pod on worker-1 could not have the volume of another node: wrong fs type",
        actual: { node: "worker-1", state: "not-started" },
      },
    ],
    "a block volume that cannot be mapped elsewhere": [
      cluster({ reader: neverRan("not-started", "FailedMapVolume", "no such device") }),
    ],
    "a volume that is not attached elsewhere": [
      cluster({ reader: neverRan("not-started", "FailedAttachVolume", "Multi-Attach error") }),
    ],
  },
  leavesOpen: {
    "no volume": [{ volume: unbound([]) }, { cause: "dependency" }],
    "nothing written": [cluster({ writer: podOn("w", { exitCode: 1 }), reader: null }), { cause: "dependency" }],
    "an image that only one node has": [
      cluster({ reader: neverRan("no-image", "ImagePullBackOff", "not found") }),
      { cause: "dependency" },
    ],
    "a reader that cannot be started": [
      cluster({ reader: podOn("w", { exitCode: 127 }) }),
      { cause: "unexpected-response" },
    ],
    "a reader without a node for other reasons": [
      cluster({ reader: neverRan("unschedulable", "Unschedulable", "Insufficient cpu") }),
      { cause: "dependency" },
    ],
    "a reader whose end nobody knows": [
      cluster({ reader: podOn("w", { exitCode: null }) }),
      { cause: "unexpected-response" },
    ],
    "a reader without a node, of which nobody says why": [
      cluster({ reader: neverRan("unschedulable") }),
      { message: "The pod that was to have the volume of another node found no node.", cause: "dependency" },
    ],
    "a reader that is not started for other reasons than its volume": [
      cluster({ reader: neverRan("not-started", "FailedCreatePodSandBox", "no address left") }),
      { cause: "timeout" },
    ],
    "an image that cannot be pulled, though the volume was complained of before": [
      cluster({ reader: neverRan("no-image", "FailedMount", "timed out") }),
      { cause: "dependency" },
    ],
    "a reader that takes too long": [cluster({ reader: neverRan("not-started") }), { cause: "timeout" }],
  },
});

const notes = (fact: DefaultVolume) =>
  judge(nodeIndependent, () => ({ ok: true, fact })).findings.map(({ message }) => message);

test("how it was found out is told", () => {
  expect(notes(volumeFacts())).toEqual(["A pod on worker-2 has read what another one wrote on worker-1."]);
  expect(notes(volumeFacts({ reader: null, otherNodes: 0 }))).toEqual([
    "Only the affinity of the volume was looked at: no second node could have it, to read it there.",
  ]);
  expect(notes(volumeFacts({ volume: { affinityKeys: ["topology.rook.io/rack"] } }))).toHaveLength(2);
  expect(notes(volumeFacts({ volume: { affinityKeys: ["example.com/zone-of-racks"] } }))).toHaveLength(2);
});

test("of which volume it was found out is told", () => {
  for (const change of [{}, { reader: null, otherNodes: 0 }, { volume: { affinityKeys: ["topology.rook.io/rack"] } }]) {
    const { findings } = judge(nodeIndependent, () => ({ ok: true, fact: volumeFacts(change) }));
    expect(findings.map((finding) => finding.about)).toEqual(findings.map(() => about));
  }
  const rack = volumeFacts({ volume: { affinityKeys: ["topology.rook.io/rack"] } });
  const [finding] = judge(nodeIndependent, () => ({ ok: true, fact: rack })).findings;
  expect(finding?.actual).toEqual(["topology.rook.io/rack"]);
});

test("of a volume that is tied to a node nothing else is told", () => {
  for (const affinityKeys of [["kubernetes.io/hostname"], ["topology.kubernetes.io/zone", "kubernetes.io/hostname"]]) {
    expect(notes(volumeFacts({ volume: { affinityKeys } }))).toEqual([
      "The volume is tied to a single node by its affinity, and lost with it.",
    ]);
  }
});
