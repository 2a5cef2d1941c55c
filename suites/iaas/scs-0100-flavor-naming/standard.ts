import type { Standard } from "../../../src/core/standard.ts";
import { semanticsCheck } from "./semantics-check.ts";
import { syntaxCheck } from "./syntax-check.ts";

export const scs0100: Standard = {
  id: "scs-0100-v3.1",
  title: "Flavor naming",
  url: "https://docs.scs.community/standards/scs-0100-v3-flavor-naming",
  main: [syntaxCheck, semanticsCheck],
  recommended: [],
  extended: [],
};
