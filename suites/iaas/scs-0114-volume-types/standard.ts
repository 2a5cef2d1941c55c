import type { Standard } from "../../../src/core/standard.ts";
import { encryptedReally } from "./encrypted-really.ts";
import { presence } from "./presence.ts";
import { replicatedReally } from "./replicated-really.ts";
import { standardAspectsOnly } from "./standard-aspects.ts";
import { strictLists } from "./strict-lists.ts";
import { syntaxCheck } from "./syntax-check.ts";

export const scs0114v1: Standard = {
  id: "scs-0114-v1",
  title: "Volume types",
  url: "https://docs.scs.community/standards/scs-0114-v1-volume-type-standard",
  main: [syntaxCheck],
  recommended: [presence("encrypted"), presence("replicated")],
  extended: [strictLists, standardAspectsOnly, replicatedReally, encryptedReally],
};
