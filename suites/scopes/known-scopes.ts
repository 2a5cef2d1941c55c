import type { AnyPreflight } from "../../src/core/preflight.ts";
import type { Scope } from "../../src/core/scope.ts";

/** A scope by its name. What stands in it is loaded for who asks: a run against a cloud has no use for what judges clusters. */
export interface KnownScope extends Pick<Scope, "id" | "uuid" | "layer"> {
  load(): Promise<LoadedScope>;
}

export interface LoadedScope {
  readonly scope: Scope;
  /** What must hold of a subject before anything else is asked. */
  readonly preflight: AnyPreflight;
}

export const knownScopes: readonly KnownScope[] = [
  {
    id: "scs-compatible-iaas",
    uuid: "50393e6f-2ae1-4c5c-a62c-3b75f2abef3f",
    layer: "iaas",
    async load() {
      const { scsCompatibleIaas } = await import("./scs-compatible-iaas.ts");
      const { iaasPreflight } = await import("../iaas/preflight.ts");
      return { scope: scsCompatibleIaas, preflight: iaasPreflight };
    },
  },
  {
    id: "scs-compatible-kaas",
    uuid: "1fffebe6-fd4b-44d3-a36c-fc58b4bb0180",
    layer: "kaas",
    async load() {
      const { scsCompatibleKaas } = await import("./scs-compatible-kaas.ts");
      const { kaasPreflight } = await import("../kaas/preflight.ts");
      return { scope: scsCompatibleKaas, preflight: kaasPreflight };
    },
  },
];
