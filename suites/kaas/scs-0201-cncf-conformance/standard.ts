import type { Standard } from "../../../src/core/standard.ts";
import { cncfK8sConformance } from "./cncf-k8s-conformance.ts";
import { exceptionsJustified } from "./exceptions-justified.ts";
import { executedComplete } from "./executed-complete.ts";
import { noFailures } from "./no-failures.ts";
import { page } from "./page.ts";
import { retries } from "./retries.ts";

export const scs0201v1: Standard = {
  id: "scs-0201-v1",
  title: "CNCF conformance",
  url: page,
  main: [cncfK8sConformance],
  recommended: [],
  extended: [executedComplete, noFailures, exceptionsJustified, retries],
};
