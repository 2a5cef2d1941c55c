import { z } from "zod";
import { images as imagesOf } from "../../clients/openstack/image.ts";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { Image } from "./image.ts";

export const images = probe({
  id: "images",
  summary: "All images that the project can list",
  effect: "reads",
  timeoutMs: 120_000,
  schema: z.array(Image),
  needs: {},
  // The question of the official suite: without a visibility, but with shared images whether accepted or not.
  observe: (_facts, { target, signal }: ProbeContext<OpenStackCloud>) =>
    imagesOf(target, { member_status: "all" }, signal),
});
