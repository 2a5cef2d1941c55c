import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { defaultVolume } from "./default-volume.probe.ts";
import type { DefaultVolume } from "./default-volume.ts";
import { common } from "./page.ts";
import { unstarted } from "./pod-findings.ts";

export const nodeIndependent = testcase({
  ...common,
  id: "scs-0211-node-independent",
  requirement: "A volume outlives the node on which it was used first.",
  level: "MUST",
  section: "medium",
  deviations: ["D0211-9"],
  needs: { volume: defaultVolume },
  judge: (facts) => {
    const { volume, claim } = facts.volume;
    if (volume !== null) return [...tied(volume), ...elsewhere(facts.volume, volume)];
    const message = "No volume was made, so nobody knows whether it would be tied to a node.";
    return [inconclusive(message, { actual: claim, cause: "dependency" })];
  },
});

type Made = NonNullable<DefaultVolume["volume"]>;

/** Drivers name the node itself in the last word: `topology.topolvm.io/node`, `openebs.io/nodename`. */
const isHostKey = (key: string): boolean => /\/(host|node)/.test(key);

const isPlaceKey = (key: string): boolean => /\/(zone|region|location|k8s-zone|k8s-region)$/.test(key);

function tied({ name, affinityKeys }: Made): readonly Finding[] {
  const about = { kind: "persistent volume", name };
  const hosts = affinityKeys.filter(isHostKey);
  if (hosts.length > 0) {
    const message = "The volume is tied to a single node by its affinity, and lost with it.";
    return [violation(message, { about, expected: "a zone or a region", actual: hosts, deviation: "D0211-9" })];
  }
  const others = affinityKeys.filter((key) => !isPlaceKey(key));
  if (others.length === 0) return [];
  const message = "The volume is tied to a place that is neither a zone nor a region, and may be a single node.";
  return [note(message, { about, actual: others })];
}

function elsewhere({ image, writer, reader, otherNodes }: DefaultVolume, volume: Made): readonly Finding[] {
  const about = { kind: "persistent volume", name: volume.name };
  if (volume.affinityKeys.some(isHostKey)) return [];
  if (reader === null) return [unread(otherNodes, writer, about)];
  const from = writer.node ?? "one node";
  const to = reader.node ?? "another one";
  if (reader.state !== "ended") return [unstarted(reader, { about, image, use: "have the volume of another node" })];
  if (reader.exitCode === 0) return [note(`A pod on ${to} has read what another one wrote on ${from}.`, { about })];
  const actual = new Map<number | null, string>([
    [3, "no file"],
    [4, "another content"],
  ]).get(reader.exitCode);
  if (actual === undefined) {
    const message = `The pod that was to read the volume on ${to} ended otherwise.`;
    return [inconclusive(message, { about, actual: reader, cause: "unexpected-response" })];
  }
  const message = `What a pod wrote on ${from} was not there for another one on ${to}.`;
  return [violation(message, { about, expected: "the same file", actual, deviation: "D0211-9" })];
}

function unread(others: number, writer: DefaultVolume["writer"], about: { kind: string; name: string }): Finding {
  if (others > 0) {
    const message = "Nothing could be written to the volume, so there was nothing to read on another node.";
    return inconclusive(message, { about, actual: writer, cause: "dependency" });
  }
  return note("Only the affinity of the volume was looked at: no second node could have it, to read it there.", {
    about,
  });
}
