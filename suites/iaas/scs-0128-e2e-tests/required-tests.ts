import { compute } from "./required/compute.ts";
import { identity } from "./required/identity.ts";
import { image } from "./required/image.ts";
import { network } from "./required/network.ts";
import { volume } from "./required/volume.ts";

export interface RequiredTest {
  /** The class, with its module: what is set up and skipped as a whole. */
  readonly suite: string;
  /** Without the attributes in brackets. */
  readonly name: string;
  /** Tempest's idempotent id, which stays when a test is renamed or moved. */
  readonly uuid: string;
}

/** The list that the standard names, as of 21 August 2026. */
export const requiredTests: readonly RequiredTest[] = [compute, identity, image, network, volume].flatMap((suites) =>
  Object.entries(suites).flatMap(([suite, tests]) =>
    Object.entries(tests).map(([test, uuid]) => ({ suite, name: `${suite}.${test}`, uuid })),
  ),
);
