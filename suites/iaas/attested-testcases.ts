import { attested } from "../attested.ts";

/** Official testcases that persons decide, of standards whose other testcases are elsewhere. */

export const keyManagerDocsCheck = attested({
  id: "key-manager-docs-check",
  requirement: "Keys are stored encrypted, and the key that encrypts them is kept elsewhere.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0116-v1-key-manager-standard",
  deviations: ["D45"],
});

export const domainManagerCheck = attested({
  id: "domain-manager-check",
  requirement: "A domain manager administers projects, users and groups of the own domain, and nothing beyond.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0302-v1-domain-manager-role",
  deviations: ["D45"],
});
