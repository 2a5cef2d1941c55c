import { z } from "zod";

/** How often it has to be attested again; the standards want every quarter, so nothing longer. */
export const frequencies = ["day", "week", "month", "quarter"] as const;

export const Attestation = z.object({
  testcase: z.string(),
  verdict: z.enum(["PASS", "FAIL"]),
  statement: z.string(),
  by: z.string(),
  /** YYYY-MM-DD. */
  at: z.iso.date(),
  frequency: z.enum(frequencies),
  /** Without a digest: not a file that this tool could read. */
  documents: z.array(z.object({ uri: z.string(), sha256: z.string().nullable() })),
});
export type Attestation = z.infer<typeof Attestation>;

export const Attestations = z.object({
  /** Null when none was handed in. */
  file: z.object({ sha256: z.string() }).nullable(),
  /** Of this subject, in the order of the file. */
  entries: z.array(Attestation),
  /** How many more are in the file, for other subjects. */
  forOthers: z.number(),
});
export type Attestations = z.infer<typeof Attestations>;
