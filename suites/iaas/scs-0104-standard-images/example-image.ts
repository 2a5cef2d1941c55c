import { Image } from "../../../src/probes/openstack/image.ts";

/** An image as a test needs it: with a name and a source. */
export function image(changes: Partial<Image>): Image {
  return Image.parse({
    id: "4b1d",
    visibility: "public",
    status: "active",
    created_at: "2026-06-20T12:00:00Z",
    ...changes,
  });
}
