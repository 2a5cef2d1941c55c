import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase, type Testcase } from "../../../src/core/testcase.ts";
import { consideredImages, thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { matching } from "./matching.ts";
import type { StandardImage } from "./standard-images.ts";

/** `scs-0104-image-<key>`. */
export function presence(
  standard: StandardImage,
  level: "MUST" | "SHOULD" | "MAY",
): Testcase<{ images: typeof images }> {
  return testcase({
    id: `scs-0104-image-${standard.key}`,
    requirement: `The cloud offers an image called ${standard.name}.`,
    level,
    url: "https://docs.scs.community/standards/scs-0104-v1-standard-images",
    section: "light",
    lifetime: "week",
    deviations: ["D23"],
    needs: { images },
    judge: (facts) => found(standard, consideredImages(facts.images)),
  });
}

function found(standard: StandardImage, considered: readonly Image[]): readonly Finding[] {
  const meant = matching(standard, considered);
  const first = meant[0];
  if (!first) return [missing(standard, considered)];
  return meant.some(({ status }) => status === "active") ? [] : [unusable(first)];
}

export function missing(standard: StandardImage, considered: readonly Image[]): Finding {
  const { name } = standard;
  const misspelt = considered.find((image) => plain(image.name) === plain(name));
  if (!misspelt)
    return violation(`There is no image called ${name}.`, { about: { kind: "image", name }, remedy: create(standard) });
  return violation(`There is no image called ${name}, but one whose name differs in blanks or capitals.`, {
    about: thing(misspelt),
    expected: name,
    actual: misspelt.name,
    remedy: openstackCommand("image", "set", "--name", name, misspelt.id),
  });
}

function plain(name: string | null): string | undefined {
  return name?.trim().replace(/\s+/g, " ").toLowerCase();
}

function create({ name, sources }: StandardImage): string {
  const format = ["--disk-format", "qcow2", "--container-format", "bare"];
  const origin = ["--property", `image_source=${sources[0]}FILE`];
  return openstackCommand("image", "create", "--public", ...format, "--file", "FILE", ...origin, name);
}

/** The official suite does not ask whether the image can be used. */
function unusable(image: Image): Finding {
  const message = `The image is ${image.status}, so nobody can boot it. The official testcase accepts any state.`;
  return note(message, { about: thing(image), expected: "active", actual: image.status, deviation: "D23" });
}
