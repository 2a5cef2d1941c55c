import type { Standard } from "../../../src/core/standard.ts";
import { imageUpload } from "./image-upload.ts";
import { presence } from "./presence.ts";
import { source } from "./source.ts";
import * as list from "./standard-images.ts";
import { strictPresence } from "./strict-presence.ts";
import { strictSources } from "./strict-sources.ts";
import { nodeImagePresence, nodeImageProperties } from "./v2-node-images.ts";
import { v2Presence } from "./v2-presence.ts";
import { v2Sources } from "./v2-source.ts";

const ubuntu2204Source = source(list.ubuntu2204);
const ubuntu2004Source = source(list.ubuntu2004);
const debian12Source = source(list.debian12);
const debian11Source = source(list.debian11);
const debian10Source = source(list.debian10);
const capi1Source = source(list.capi1);

const document = {
  title: "Standard images",
  url: "https://docs.scs.community/standards/scs-0104-v1-standard-images",
} as const;

/** With the list of images that the scope version v4 names. */
export const scs0104v1Images2024: Standard = {
  ...document,
  id: "scs-0104-v1-1",
  main: [
    capi1Source,
    ubuntu2204Source,
    ubuntu2004Source,
    debian12Source,
    debian11Source,
    presence(list.ubuntu2204, "MUST"),
  ],
  recommended: [presence(list.capi1, "SHOULD")],
  extended: [imageUpload, debian10Source],
};

/** With the list of images that the scope versions since v5 name. */
export const scs0104v1Images2025: Standard = {
  ...document,
  id: "scs-0104-v1-2",
  main: [
    capi1Source,
    source(list.capi2),
    source(list.ubuntu2404),
    ubuntu2204Source,
    ubuntu2004Source,
    source(list.debian13),
    debian12Source,
    debian11Source,
    presence(list.ubuntu2404, "MUST"),
  ],
  recommended: [presence(list.capi2, "SHOULD"), presence(list.debian12, "SHOULD"), presence(list.debian13, "MAY")],
  extended: [
    imageUpload,
    debian10Source,
    strictSources,
    strictPresence(list.ubuntu2404, "MUST"),
    strictPresence(list.debian12, "SHOULD"),
    strictPresence(list.capi2, "SHOULD"),
    // Version 2 of the standard is a draft that no version of the scope includes yet.
    ...v2Presence,
    nodeImagePresence,
    ...v2Sources,
    nodeImageProperties,
  ],
};
