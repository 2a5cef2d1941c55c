import type { Standard } from "../../../src/core/standard.ts";
import { keyManagerDocsCheck } from "../attested-testcases.ts";
import { containers } from "./containers.ts";
import { orders } from "./orders.ts";
import { page } from "./page.ts";
import { payload } from "./payload.ts";
import { permissions } from "./permissions.ts";
import { presence } from "./presence.ts";

export const scs0116v1: Standard = {
  id: "scs-0116-v1",
  title: "Key manager",
  url: page,
  main: [permissions],
  recommended: [presence, keyManagerDocsCheck],
  extended: [payload, orders, containers],
};
