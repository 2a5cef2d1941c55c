import type { Standard } from "../../../src/core/standard.ts";
import { backupOffered } from "./backup-offered.ts";
import { content } from "./content.ts";
import { declared } from "./declared.ts";
import { testBackup } from "./test-backup.ts";

export const scs0117v1: Standard = {
  id: "scs-0117-v1",
  title: "Volume backup",
  url: declared.url,
  main: [testBackup],
  recommended: [],
  extended: [backupOffered, content],
};
