import type { Standard } from "../../../src/core/standard.ts";
import { domainManagerCheck } from "../attested-testcases.ts";
import { page } from "./page.ts";
import { granted, refused } from "./testcases.ts";

export const scs0302v1: Standard = {
  id: "scs-0302-v1",
  title: "Domain manager",
  url: page,
  main: [],
  recommended: [domainManagerCheck],
  extended: [...granted, ...refused],
};
