import { expect, test } from "vitest";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";
import { layerFlags } from "./layer-flags.ts";

/** They mean the same for clouds and clusters. */
const ofBoth =
  "scope date select target read-only reporter output quiet verbose color no-color attestations concurrency rate timeout config all preset at-once profile fail-on waivers baseline events sign failed-from expiring-within from ci no-ci help";

test("every flag of run is for clouds, for clusters or for both", async () => {
  const io = testIo(["run", "--help"]);
  await cli(io);
  const flags = [...io.out().matchAll(/ --([a-z0-9-]+) /g)].map(([, name = ""]) => name);
  const known = [...ofBoth.split(" "), ...layerFlags.iaas, ...layerFlags.kaas];
  expect(new Set(known).size).toBe(known.length);
  expect([...new Set(flags)].filter((name) => !known.includes(name))).toEqual([]);
});
