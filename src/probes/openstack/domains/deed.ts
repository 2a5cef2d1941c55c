import { z } from "zod";

/** Something that somebody did, or tried to do. */
export const Deed = z.object({
  /** Whose login: the name of its entry in clouds.yaml. */
  by: z.string(),
  /** As it follows "can" or "cannot". */
  operation: z.string(),
  expected: z.enum(["granted", "refused"]),
  /** Of the cloud's answer. */
  status: z.int(),
  refused: z.boolean(),
  /** What was seen afterwards. Null where nothing can be seen. */
  proof: z.enum(["as it was", "changed"]).nullable(),
  /** What the cloud said, if it refused; otherwise what became of what was granted. */
  message: z.string().nullable(),
});
export type Deed = z.infer<typeof Deed>;

/** What is recorded of a group of operations. */
export const Deeds = z.object({
  /** Why nothing could be tried. */
  obstacle: z.string().nullable(),
  deeds: z.array(Deed),
  /** What was left out, and why. */
  untried: z.array(z.string()),
});
export type Deeds = z.infer<typeof Deeds>;
