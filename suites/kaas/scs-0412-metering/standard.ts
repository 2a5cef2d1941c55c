import type { StandardAlongside } from "../../../src/core/standard.ts";
import { cumulativeGrows } from "./cumulative.ts";
import { eventFields } from "./event-fields.ts";
import { knownMeters, meterTypes } from "./meters.ts";
import { page } from "./page.ts";
import { sampleFields } from "./sample-fields.ts";
import { sampleIds } from "./sample-ids.ts";
import { sampleTimes } from "./sample-times.ts";

export const scs0412v1: StandardAlongside = {
  id: "scs-0412-v1",
  title: "Metering data as JSON",
  url: page,
  main: [],
  recommended: [],
  extended: [sampleFields, sampleIds, sampleTimes, meterTypes, knownMeters, cumulativeGrows, eventFields],
};
