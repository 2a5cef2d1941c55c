import type { Standard } from "../../../src/core/standard.ts";
import { anyDiskType } from "./any-disk-type.ts";
import { newestName } from "./newest-name.ts";
import { mandatoryNames, promised, recommendedNames } from "./promised-flavors.ts";
import { publicFlavors } from "./public-flavors.ts";
import { standardFlavor } from "./standard-flavor.ts";
import { truthfulExtraSpecs } from "./truthful-extra-specs.ts";

export const scs0103v1: Standard = {
  id: "scs-0103-v1",
  title: "Standard flavors and properties",
  url: "https://docs.scs.community/standards/scs-0103-v1-standard-flavors",
  main: mandatoryNames.map((name) => standardFlavor(promised(name), "MUST")),
  recommended: recommendedNames.map((name) => standardFlavor(promised(name), "SHOULD")),
  extended: [truthfulExtraSpecs, newestName, publicFlavors, anyDiskType],
};
