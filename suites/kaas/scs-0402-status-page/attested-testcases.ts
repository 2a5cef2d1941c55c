import { attestedOnly } from "../evidence/attested-only.ts";
import { page } from "./page.ts";

/** What only writing shows. Nobody writes to a page that customers read, so persons attest it. */
export const attestedTestcases = [
  attestedOnly({
    url: page,
    id: "scs-0402-severity-refused",
    requirement: "Severities below 0 and above 100 are refused.",
    level: "MUST",
  }),
  attestedOnly({
    url: page,
    id: "scs-0402-severity-present",
    requirement: "An incident cannot be created with an impact that has no severity.",
    level: "MUST",
  }),
  attestedOnly({
    url: page,
    id: "scs-0402-maintenance-times",
    requirement: "Maintenance, which has the severity 0, has a start and an end.",
    level: "MUST",
  }),
  attestedOnly({
    url: page,
    id: "scs-0402-write-answers",
    requirement: "Creating answers with an identifier only, changing with nothing, and neither takes or changes ids.",
    level: "SHOULD",
  }),
  attestedOnly({
    url: page,
    id: "scs-0402-auth-proxy",
    requirement: "The API is behind a proxy that lets nobody write without having logged in.",
    level: "MUST",
  }),
];
