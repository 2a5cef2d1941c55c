import { z } from "zod";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { askS3, swift, textsIn } from "../../../src/clients/openstack/s3.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { Secret } from "../../../src/secret.ts";

/** How the host that serves Swift answers somebody who signs with an access key that nobody has. Null without Swift. */
export const SwiftS3 = z
  .object({
    status: z.int(),
    /** As the S3 protocol says errors; null where the answer is none. */
    code: z.string().nullable(),
    message: z.string().nullable(),
    /** It is a list of buckets. */
    isList: z.boolean(),
  })
  .nullable();
export type SwiftS3 = z.infer<typeof SwiftS3>;

export const swiftS3 = probe({
  id: "swift-s3",
  summary: "The answer of the host that serves Swift to a request of the S3 protocol",
  effect: "reads",
  timeoutMs: 120_000,
  schema: SwiftS3,
  needs: { catalog },
  async observe(facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    if (!facts.catalog.services.some(({ type }) => type === swift.service)) return null;
    const access = { key: "doesnotexist", secret: new Secret("") };
    const { status, text } = await askS3(target, { place: swift, access, path: "/" }, signal);
    const isError = /<Error[\s>]/.test(text);
    return {
      status,
      code: isError ? (textsIn(text, "Code")[0] ?? null) : null,
      message: isError ? (textsIn(text, "Message")[0] ?? null) : null,
      isList: text.includes("<ListAllMyBucketsResult"),
    };
  },
});
