import type { Standard } from "../../../src/core/standard.ts";
import { exactFigures } from "./exact-figures.ts";
import { semanticsCheck } from "./semantics-check.ts";
import { shortNames } from "./short-names.ts";
import { someFlavors } from "./some-flavors.ts";
import { strictNames } from "./strict-names.ts";
import { syntaxCheck } from "./syntax-check.ts";
import { truthfulNames } from "./truthful-names.ts";

export const scs0100: Standard = {
  id: "scs-0100-v3.1",
  title: "Flavor naming",
  url: "https://docs.scs.community/standards/scs-0100-v3-flavor-naming",
  main: [syntaxCheck, semanticsCheck],
  recommended: [],
  extended: [strictNames, exactFigures, truthfulNames, shortNames, someFlavors],
};
