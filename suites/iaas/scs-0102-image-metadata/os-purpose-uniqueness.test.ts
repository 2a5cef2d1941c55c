import type { Image } from "../../../src/probes/openstack/image.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image } from "./example-image.ts";
import { osPurposeUniqueness } from "./os-purpose-uniqueness.ts";

const twin = (changes: { readonly [Name in keyof Image]?: Image[Name] | undefined } = {}) => ({
  images: [image(), image({ id: "7c2e", name: "Ubuntu 24.04 LTS", created_at: "2026-05-20T12:00:00Z", ...changes })],
});

testTestcase(osPurposeUniqueness, {
  accepts: {
    "one generic image": { images: [image()] },
    "another distribution": twin({ os_distro: "debian" }),
    "another version": twin({ os_version: "24.04.1" }),
    "another architecture": twin({ architecture: "aarch64" }),
    "no architecture": twin({ architecture: undefined }),
    "another purpose": twin({ os_purpose: "oldgeneric" }),
    "a hidden twin": twin({ os_hidden: true }),
    "a community twin": twin({ visibility: "community" }),
    "twins without a version": { images: [image({ os_version: "" }), image({ id: "b", os_version: "" })] },
    "twins that do not tell their version": {
      images: [image({ os_version: undefined }), image({ id: "b", os_version: undefined })],
    },
    "twins that do not tell their distribution": {
      images: [image({ os_distro: undefined }), image({ id: "b", os_distro: undefined })],
    },
    "a cloud without images": { images: [] },
  },
  rejects: {
    "an older twin": [
      twin(),
      {
        about: { kind: "image", name: "Ubuntu 24.04 LTS", id: "7c2e" },
        expected: "only Ubuntu 24.04 (4b1d) is generic",
        remedy: "openstack image set --property os_purpose=oldgeneric 7c2e",
      },
    ],
    "a newer twin": [
      twin({ created_at: "2026-06-25T12:00:00Z" }),
      { about: { kind: "image", name: "Ubuntu 24.04", id: "4b1d" } },
    ],
    "twins without an architecture": [
      { images: [image({ architecture: undefined }), image({ id: "b", architecture: undefined })] },
      { message: "There is a newer public image of ubuntu 24.04 for any architecture with the purpose generic." },
    ],
    "a twin without a name": [twin({ name: null }), { about: { kind: "image", name: null, id: "7c2e" } }],
    triplets: [
      { images: ["a", "b", "c"].map((id) => image({ id })) },
      { about: { kind: "image", name: "Ubuntu 24.04", id: "a" } },
      { about: { kind: "image", name: "Ubuntu 24.04", id: "b" } },
    ],
  },
});
