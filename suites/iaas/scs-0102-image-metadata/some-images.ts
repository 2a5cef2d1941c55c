import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { consideredImages } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";

export const someImages = testcase({
  id: "scs-0102-some-images",
  requirement: "There are public images, so that the other testcases do not judge an empty list.",
  level: "SHOULD",
  url: "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
  section: "light",
  lifetime: "week",
  deviations: ["D46"],
  needs: { images },
  judge: (facts) => {
    if (consideredImages(facts.images).length > 0) return [];
    const message = `Of ${facts.images.length} visible images none is public or of a community. The official testcases pass on an empty list.`;
    return [
      violation(message, {
        expected: "at least one public image",
        actual: facts.images.map(({ name, visibility }) => `${name ?? "without a name"} (${visibility})`),
        deviation: "D46",
        remedy: "openstack image create --public --disk-format qcow2 --container-format bare --file FILE NAME",
      }),
    ];
  },
});
