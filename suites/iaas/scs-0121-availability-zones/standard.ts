import type { Standard } from "../../../src/core/standard.ts";
import { availabilityZonesCheck } from "./availability-zones-check.ts";
import { crossZoneAttachment } from "./cross-zone-attachment.ts";
import { singleStorageZone } from "./single-storage-zone.ts";
import { page } from "./usable.ts";
import { zonesAgree } from "./zones-agree.ts";

/** The scope includes it without any testcase, so `main` is empty here as well. */
export const scs0121v1: Standard = {
  id: "scs-0121-v1",
  title: "Availability zones",
  url: page,
  main: [],
  recommended: [availabilityZonesCheck],
  extended: [singleStorageZone, zonesAgree, crossZoneAttachment],
};
