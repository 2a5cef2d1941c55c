/** `npm run catalogue` */
import { writeFileSync } from "node:fs";
import { catalogue } from "./catalogue.ts";
import { scopes } from "./scopes/scopes.ts";

const file = new URL("CATALOGUE.md", import.meta.url);
writeFileSync(file, catalogue(scopes));
