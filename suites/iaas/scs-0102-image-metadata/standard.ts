import type { Standard } from "../../../src/core/standard.ts";
import { buildDate } from "./build-date.ts";
import { hashAlgo } from "./hash-algo.ts";
import { imageRecency } from "./image-recency.ts";
import { minDisk } from "./min-disk.ts";
import { minRam } from "./min-ram.ts";
import { monthlyUpdates } from "./monthly-updates.ts";
import { newestByName } from "./newest-by-name.ts";
import { oldGeneric } from "./old-generic.ts";
import { osPurposeUniqueness } from "./os-purpose-uniqueness.ts";
import { properties } from "./properties.ts";
import { recencyByCalendar } from "./recency-by-calendar.ts";
import { someImages } from "./some-images.ts";
import { strictProperties } from "./strict-properties.ts";

const mandatory = [
  properties.architecture,
  minDisk,
  minRam,
  properties.os_version,
  properties.os_distro,
  properties.hw_disk_bus,
  buildDate,
  properties.image_original_user,
  properties.image_source,
  properties.image_description,
  properties.replace_frequency,
  properties.provided_until,
  properties.uuid_validity,
  imageRecency,
];
const purpose = [properties.os_purpose, osPurposeUniqueness];
const recommended = [hashAlgo, properties.hypervisor_type, properties.hw_rng_model, properties.hotfix_hours];

const byText = [...strictProperties, recencyByCalendar, newestByName, monthlyUpdates, someImages];

export const scs0102v1: Standard = {
  id: "scs-0102-v1",
  title: "Image metadata",
  url: "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
  main: mandatory,
  recommended: [...purpose, ...recommended],
  extended: byText,
};

export const scs0102v2: Standard = {
  id: "scs-0102-v2",
  title: "Image metadata",
  url: "https://docs.scs.community/standards/scs-0102-v2-image-metadata",
  main: [...mandatory, ...purpose],
  recommended,
  extended: [...byText, oldGeneric],
};
