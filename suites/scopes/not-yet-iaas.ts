import type { Standard } from "../../src/core/standard.ts";
import { domainManagerCheck } from "../iaas/attested-testcases.ts";

/**
 * Standards of the scope that have no testcase here yet. Their ids stand in every report as MISS. The day a standard
 * gets a folder of its own, its entry here goes.
 */

export const domainManager: Standard = {
  id: "scs-0302-v1",
  title: "Domain manager",
  url: "https://docs.scs.community/standards/scs-0302-v1-domain-manager-role",
  main: [],
  recommended: [domainManagerCheck],
  extended: [],
};
