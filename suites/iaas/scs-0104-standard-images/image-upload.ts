import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { causeOf, type Refusal } from "../../../src/probes/openstack/granted.ts";
import type { ImageUpload } from "./image-upload-facts.ts";
import { imageUpload as upload } from "./image-upload.probe.ts";

export const imageUpload = testcase({
  id: "scs-0104-image-upload",
  requirement: "Customers can upload images of their own.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0104-v1-standard-images",
  section: "medium",
  lifetime: "week",
  deviations: ["D20"],
  needs: { upload },
  judge: (facts) => {
    const { answers, image, sameBytes } = facts.upload;
    const last = answers.at(-1);
    if (last?.refusal) {
      // A way that failed for the moment might have been granted, whatever came of the others.
      const open = answers.find(({ refusal }) => refusal !== null && isOfTheMoment(refusal)) ?? last;
      return [refused(open.request, open.refusal ?? last.refusal, facts.upload)];
    }
    const about = { kind: "image", name: null, ...(image === null ? {} : { id: image.id }) };
    const isFetched = answers.some(({ request, refusal }) => request === "web-download" && refusal === null);
    if (!image?.isActive && isFetched) return [notFetched(image?.status)];
    if (!image?.isActive) {
      const remedy = "Look for the id in the log of glance-api.";
      const details = { about, expected: "active", actual: image?.status, remedy, deviation: "D20" } as const;
      return [violation("An image that was uploaded did not become usable.", details)];
    }
    if (sameBytes === false) {
      return [violation("An image that was uploaded and read back has other bytes.", { about, deviation: "D20" })];
    }
    return answers.flatMap(({ request, refusal }) => (refusal === null ? [] : [otherWay(request, refusal)]));
  },
});

const attempts: Readonly<Record<ImageUpload["answers"][number]["request"], string>> = {
  create: "create an image",
  put: "upload the bytes of an image",
  "glance-direct": "upload the bytes of an image, neither directly nor by an import",
  "web-download": "bring in the bytes of an image, neither by an upload nor from the web",
  download: "read back an image that was uploaded",
};

function refused(
  request: ImageUpload["answers"][number]["request"],
  refusal: Refusal,
  { importMethods }: ImageUpload,
): Finding {
  const actual = refusal.message;
  if (isOfTheMoment(refusal)) {
    return inconclusive(`It could not be found out whether a member can ${attempts[request]}.`, {
      actual,
      cause: causeOf(refusal),
    });
  }
  // Records of before this way was tried.
  if (request === "put" && importMethods.includes("web-download")) return notFetched(importMethods);
  // Which addresses are allowed there is the operator's choice, and ours may not be among them.
  if (request === "web-download" && refusal.status === 400) return notFetched(actual);
  const remedy = "Allow add_image, upload_image and download_image for the role member in Glance's policy.";
  return violation(`A project member cannot ${attempts[request]}.`, {
    expected: "granted",
    actual,
    remedy,
    deviation: "D20",
  });
}

/** Who we are, how often we ask and what is broken just now is not what the standard is about. */
function isOfTheMoment({ status }: Refusal): boolean {
  return [401, 429].includes(status) || status >= 500;
}

function otherWay(request: string, refusal: Refusal): Finding {
  const message = `The request "${request}" was refused; the image could be uploaded in another way.`;
  return note(message, { actual: refusal.message });
}

function notFetched(actual: unknown): Finding {
  const message =
    "Images can only be fetched from the web here, and the address that this tool knows was not: it may be none of those that are allowed.";
  const remedy = "Try it by hand: openstack image create --import --import-method web-download --uri ADDRESS NAME";
  return inconclusive(message, { actual, remedy, cause: "dependency" });
}
