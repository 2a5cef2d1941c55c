import { z } from "zod";
import { endings } from "./endings.ts";

const Version = z.string().regex(/^v\d[\w.+-]*$/);

/** What is kept of one result that was handed in: names, endings and settings, and nothing of what the cluster said. */
export const E2eResult = z.object({
  source: z.enum(["sonobuoy", "junit"]),
  sha256: z.string(),
  /** Why there may be more than could be read. */
  damage: z.string().nullable(),
  /** When the last test had ended; null where the result does not say. */
  madeAt: z.iso.datetime().nullable(),
  /** Of the API server that was tested, and of the tests; null where the result does not say. */
  server: Version.nullable(),
  suite: Version.nullable(),
  /** Which tests were chosen, by regular expressions on their names. */
  focus: z.string().nullable(),
  skip: z.string().nullable(),
  dryRun: z.boolean(),
  parallel: z.boolean(),
  /** How often a test may be tried; null where the result does not say. */
  attempts: z.number().int().nullable(),
  /** Why the whole run was ended early, in Ginkgo's words. */
  cutOff: z.string().nullable(),
  /** What went wrong around the tests, by Sonobuoy's account. */
  plugin: z.enum(["timeout", "error"]).nullable(),
  /** What is done around the tests, such as waiting until the cluster is ready. */
  setUp: z.enum(endings),
  /** Conformance tests and those of network policies, also those that were left out; of others only those that did not pass. */
  tests: z.array(z.object({ name: z.string(), ending: z.enum(endings) })),
  /** How many others there were, and how many of these ran. */
  others: z.object({ known: z.number().int(), ran: z.number().int() }),
  /** What passed, but not at once; null where nobody can tell, because there is no log. */
  flaky: z.array(z.object({ name: z.string().nullable(), attempts: z.number().int() })).nullable(),
});
export type E2eResult = z.infer<typeof E2eResult>;
