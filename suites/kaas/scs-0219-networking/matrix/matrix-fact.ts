import { z } from "zod";
import { Table } from "./table.ts";

/** What became of every connection of the matrix, step after step. */
export const PolicyMatrix = z.object({
  image: z.string(),
  pods: z.array(z.object({ pod: z.string(), node: z.string() })),
  /** Whether pods found out addresses by names before there was any policy. */
  names: z.boolean(),
  steps: z.array(
    z.object({
      step: z.string(),
      /** How often it was looked at until everything was as it should be, or patience ended. */
      looks: z.int(),
      table: Table,
      /** Whether every pod of x found out an address by a name; null where that was not asked. */
      names: z.boolean().nullable(),
    }),
  ),
  /** The last error of those that cost an attempt. */
  trouble: z.string().nullable(),
});
export type PolicyMatrix = z.infer<typeof PolicyMatrix>;
