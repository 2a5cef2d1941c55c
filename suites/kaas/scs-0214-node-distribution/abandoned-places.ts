import { note, type Finding } from "../../../src/core/finding.ts";
import { isTopologyLabel } from "../../../src/probes/kubernetes/node-labels.ts";
import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import type { VolumePlace } from "./persistent-volume-places.probe.ts";

/**
 * Places to which volumes are tied though no node is there. That may be a label which has changed since, or a zone without
 * nodes at the moment: nobody can tell, so it is told once for each place.
 */
export function abandonedPlaces(nodes: readonly ClusterNode[], volumes: readonly VolumePlace[]): readonly Finding[] {
  const tied = volumes.flatMap((volume) => placesOf(volume).map((place) => ({ place, volume })));
  const abandoned = tied.filter(({ place: { key, values } }) =>
    nodes.every(({ metadata: { labels } }) => values.every((value) => value !== labels[key])),
  );
  return [...Map.groupBy(abandoned, ({ place: { key, values } }) => `${key}=${values.join(" or ")}`)].map(
    ([place, members]) =>
      note("Volumes are tied to a place in which there is no node: either it has none now, or labels have changed.", {
        about: { kind: "label", name: place },
        actual: members.map(({ volume }) => volume.metadata.name).slice(0, 10),
        remedy: `kubectl get nodes -L ${members[0]?.place.key ?? ""}`,
      }),
  );
}

function placesOf({ spec }: VolumePlace) {
  // Several terms are alternatives, of which one may still be good.
  const [term, ...alternatives] = spec.nodeAffinity?.required?.nodeSelectorTerms ?? [];
  if (term === undefined || alternatives.length > 0) return [];
  return term.matchExpressions.filter(({ key, operator }) => operator === "In" && isTopologyLabel(key));
}
