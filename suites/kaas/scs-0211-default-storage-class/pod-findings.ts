import { inconclusive, violation, type Finding, type Thing } from "../../../src/core/finding.ts";
import type { PodEnd } from "../../../src/probes/kubernetes/pods/pod-end.ts";
import type { Warning } from "../../../src/probes/kubernetes/pods/warnings.ts";

/** The complaint to show: whoever looks after the object repeats the same or goes into more detail. */
export function lastSaid(warnings: readonly Warning[]): string | undefined {
  return warnings.at(-1)?.message;
}

/** What the kubelet and the attaching controller complain of when the storage is at fault. */
const storageComplaints: ReadonlySet<string> = new Set(["FailedAttachVolume", "FailedMapVolume", "FailedMount"]);

/** A pod that never ran its command, though its volume was there. */
export function unstarted(
  { state, node, warnings }: PodEnd,
  { about, image, use }: { readonly about: Thing; readonly image: string; readonly use: string },
): Finding {
  const actual = { node, state };
  const complaint = lastSaid(warnings.filter(({ reason }) => storageComplaints.has(reason)));
  if (state === "not-started" && complaint !== undefined) {
    return violation(`A pod on ${node ?? "a node"} could not ${use}: ${complaint}`, { about, actual });
  }
  const said = lastSaid(warnings);
  const because = said === undefined ? "." : `: ${said}`;
  if (state === "no-image") {
    return inconclusive(`The image ${image} could not be pulled, so nobody could ${use}${because}`, {
      about,
      actual,
      remedy: "Hand in an image with agnhost that the nodes can pull (--probe-image IMAGE).",
      cause: "dependency",
    });
  }
  if (state !== "unschedulable") {
    const message = `The pod that was to ${use} did not end in five minutes${because}`;
    return inconclusive(message, { about, actual, cause: "timeout" });
  }
  if (/node affinity conflict|PersistentVolume's node affinity/.test(said ?? "")) {
    return violation(`No node could ${use}${because}`, { about, actual });
  }
  return inconclusive(`The pod that was to ${use} found no node${because}`, { about, actual, cause: "dependency" });
}
