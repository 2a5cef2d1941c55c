import type { Scope } from "../core/scope.ts";
import { texts, type Words } from "./words.ts";

export type Layer = Scope["layer"];

/** What a command line says only of clouds, or only of clusters. */
export const layerFlags: Readonly<Record<Layer, readonly string[]>> = {
  iaas: ["os-cloud", "os-region", "domain-manager", "tempest"],
  kaas: [
    "kubeconfig",
    "context",
    "sonobuoy",
    "e2e-junit",
    "run-e2e",
    "offer",
    "release-data",
    "probe-image",
    "metering",
    "sustainability-metrics",
    "registry",
    "status-page",
  ],
};

/** The first flag that was given of a layer. */
export function flagOf(layer: Layer, words: Words): string | undefined {
  return layerFlags[layer].find((name) => texts(words, name).length > 0);
}
