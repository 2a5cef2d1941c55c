import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { eachImage } from "./each-image.ts";

const algorithms: readonly string[] = ["sha256", "sha512"];

export const hashAlgo = testcase({
  id: "scs-0102-prop-hash_algo",
  requirement: "Every public image has a SHA-256 or SHA-512 hash.",
  level: "SHOULD",
  url: "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
  section: "light",
  lifetime: "week",
  needs: { images },
  judge: (facts) => eachImage(facts.images, hashOf),
});

function hashOf(image: Image): readonly Finding[] {
  const { os_hash_algo } = image;
  if (os_hash_algo !== null && algorithms.includes(os_hash_algo)) return [];
  return [
    violation("The image has no hash that the standard recommends.", {
      about: thing(image),
      expected: algorithms,
      actual: os_hash_algo ?? "not set",
      // Glance computes the hash while it stores an image; nobody can set it afterwards.
      remedy: "Set hashing_algorithm = sha512 in glance-api.conf, then upload the image again.",
    }),
  ];
}
