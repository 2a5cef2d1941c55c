import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { consideredImages, thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { noImages } from "./nothing-judged.ts";
import { capi2 } from "./standard-images.ts";
import { v2 } from "./v2-page.ts";

const anyName = /^ubuntu-capi-image[ -]v[0-9]\.[0-9]+(\.[0-9]+)?$/;
const newName = /^ubuntu-capi-image-v[0-9]\.[0-9]+(\.[0-9]+)?$/;

const [store] = capi2.sources;
/** The old place is tolerated. */
const sources = [
  store,
  "https://swift.services.a.regiocloud.tech/swift/v1/AUTH_b182637428444b9aa302bb8d5a5a418c/openstack-k8s-capi-images/",
];

const required = {
  os_purpose: "k8snode",
  image_description: "https://github.com/osism/k8s-capi-images",
} as const;

export const nodeImageProperties = testcase({
  id: "scs-0104-v2-capi-properties",
  requirement: "Images named as node images for Cluster API come from OSISM, and their properties say that they are.",
  level: "MUST",
  url: v2,
  section: "light",
  lifetime: "week",
  deviations: ["D22"],
  needs: { images },
  judge: (facts) => {
    const considered = consideredImages(facts.images);
    if (considered.length === 0) return [noImages];
    return considered.filter(({ name }) => anyName.test(name ?? "")).flatMap(asRequired);
  },
});

export const nodeImagePresence = testcase({
  id: "scs-0104-v2-image-capi",
  requirement: "There is a node image for Cluster API whose name begins with ubuntu-capi-image-v.",
  level: "SHOULD",
  url: v2,
  section: "light",
  lifetime: "week",
  deviations: ["D22", "D23"],
  needs: { images },
  judge: (facts) => {
    const named = consideredImages(facts.images).filter(({ name }) => newName.test(name ?? ""));
    if (named.some(({ status, os_hidden }) => status === "active" && !os_hidden)) return [];
    return [
      violation("There is no active image called like ubuntu-capi-image-v1.34.1.", {
        about: { kind: "image", name: capi2.name },
        expected: capi2.name,
        actual: named.map(({ name, status }) => `${name} (${status})`),
        deviation: named.length === 0 ? "D22" : "D23",
        remedy: `Upload a file from ${store} under the name ${capi2.name}.`,
      }),
    ];
  },
});

function asRequired(image: Image): readonly Finding[] {
  const { image_source = "not set" } = image;
  const about = thing(image);
  const set = (property: string) => openstackCommand("image", "set", "--property", property, image.id);
  const foreign = violation("The node image does not come from OSISM.", {
    about,
    expected: sources,
    actual: image_source,
    deviation: "D22",
    remedy: set(`image_source=${store}FILE`),
  });
  const others = Object.entries(required).flatMap(([name, expected]) => {
    // The keys of `required` are properties of images.
    const actual = image[name as keyof typeof required] ?? "not set";
    if (actual === expected) return [];
    const message = `The property ${name} of the node image is not ${expected}.`;
    return [violation(message, { about, expected, actual, deviation: "D22", remedy: set(`${name}=${expected}`) })];
  });
  return [...(sources.some((prefix) => image_source.startsWith(prefix)) ? [] : [foreign]), ...others];
}
